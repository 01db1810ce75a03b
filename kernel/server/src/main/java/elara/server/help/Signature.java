package elara.server.help;

import elara.server.compiler.Names;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeMirror;

/** Writes declarations in one line, with simple names of types. */
public final class Signature {
    private Signature() {
    }

    /** That of what a name means; parameters get their {@code names}, if these are known. */
    public static String of(Meaning meaning, List<String> names) {
        Element element = meaning.element();
        return MarkedSignature.of(meaning, owner(element), names).text();
    }

    /** That of a declaration, as it is written in its class. */
    public static String of(Element element) {
        return of(new Meaning(element.getSimpleName().toString(), element, element.asType(), 0), List.of());
    }

    static String variables(Parameterizable declaration) {
        return declaration.getTypeParameters().isEmpty() ? ""
            : "<" + declaration.getTypeParameters().stream().map(Signature::bounded).collect(Collectors.joining(", ")) + ">";
    }

    private static String bounded(TypeParameterElement parameter) {
        String bounds = parameter.getBounds().stream().map(Signature::simple).filter(bound -> !bound.equals("Object"))
            .collect(Collectors.joining(" & "));
        return parameter + (bounds.isEmpty() ? "" : " extends " + bounds);
    }

    static String ofType(TypeElement type) {
        String kind = type.getKind() == ElementKind.ANNOTATION_TYPE ? "@interface" : type.getKind().name().toLowerCase(Locale.ROOT);
        return kind + " " + type.getQualifiedName().toString().replaceFirst("^" + Names.PACKAGE + "\\.", "") + variables(type);
    }

    /** The class of a member; nothing of what stands at the top level of a cell. */
    static String owner(Element element) {
        Element owner = element.getEnclosingElement();
        String name = owner instanceof TypeElement ? owner.getSimpleName().toString() : "";
        return name.isEmpty() || name.contains("$") ? "" : name + ".";
    }

    static String simple(TypeMirror type) {
        String plain = type.toString().replaceAll("@[\\w.]+(\\([^)]*\\))?\\s*", "");
        return plain.replaceAll("\\b(?:[\\p{Ll}_][\\p{L}\\p{Nd}_]*\\.|" + Names.PACKAGE + "\\.)+", "").replaceAll(",(?! )", ", ");
    }
}
