package elara.server.help;

import elara.server.compiler.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** Writes declarations in one line, with simple names of types. */
final class Signature {
    private Signature() {
    }

    /** That of what a name means; parameters get their {@code names}, if these are known. */
    static String of(Meaning meaning, List<String> names) {
        Element element = meaning.element();
        if (element instanceof ExecutableElement method && meaning.type() instanceof ExecutableType type) {
            return ofMethod(method, type, names);
        }
        if (element instanceof TypeElement type) {
            return ofType(type);
        }
        Object value = element instanceof VariableElement variable ? variable.getConstantValue() : null;
        boolean constant = value instanceof Number || value instanceof Boolean;
        return simple(meaning.type()) + " " + owner(element) + element.getSimpleName() + (constant ? " = " + value : "");
    }

    private static String ofMethod(ExecutableElement method, ExecutableType type, List<String> names) {
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i < type.getParameterTypes().size(); i++) {
            String written = simple(type.getParameterTypes().get(i));
            boolean variable = method.isVarArgs() && i == type.getParameterTypes().size() - 1 && written.endsWith("[]");
            String name = i < names.size() ? names.get(i) : "";
            parameters.add(((variable ? written.substring(0, written.length() - 2) + "..." : written) + " " + name).strip());
        }
        boolean constructor = method.getKind() == ElementKind.CONSTRUCTOR;
        String variables = variables(method) + (method.getTypeParameters().isEmpty() ? "" : " ");
        String name = constructor ? method.getEnclosingElement().getSimpleName().toString()
            : simple(type.getReturnType()) + " " + owner(method) + method.getSimpleName();
        String thrown = type.getThrownTypes().stream().map(Signature::simple).collect(Collectors.joining(", "));
        return variables + name + "(" + String.join(", ", parameters) + ")" + (thrown.isEmpty() ? "" : " throws " + thrown);
    }

    private static String variables(Parameterizable declaration) {
        return declaration.getTypeParameters().isEmpty() ? ""
            : "<" + declaration.getTypeParameters().stream().map(Signature::bounded).collect(Collectors.joining(", ")) + ">";
    }

    private static String bounded(TypeParameterElement parameter) {
        String bounds = parameter.getBounds().stream().map(Signature::simple).filter(bound -> !bound.equals("Object"))
            .collect(Collectors.joining(" & "));
        return parameter + (bounds.isEmpty() ? "" : " extends " + bounds);
    }

    private static String ofType(TypeElement type) {
        String kind = type.getKind() == ElementKind.ANNOTATION_TYPE ? "@interface" : type.getKind().name().toLowerCase(Locale.ROOT);
        return kind + " " + type.getQualifiedName().toString().replaceFirst("^" + Names.PACKAGE + "\\.", "") + variables(type);
    }

    /** The class of a member; nothing of what stands at the top level of a cell. */
    private static String owner(Element element) {
        Element owner = element.getEnclosingElement();
        String name = owner instanceof TypeElement ? owner.getSimpleName().toString() : "";
        return name.isEmpty() || name.contains("$") ? "" : name + ".";
    }

    private static String simple(TypeMirror type) {
        String plain = type.toString().replaceAll("@[\\w.]+(\\([^)]*\\))?\\s*", "");
        return plain.replaceAll("\\b(?:[\\p{Ll}_][\\p{L}\\p{Nd}_]*\\.|" + Names.PACKAGE + "\\.)+", "").replaceAll(",(?! )", ", ");
    }
}
