package elara.server.compiler;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** Writes types as source; where Java has no words for one, a supertype that a reader would expect. */
final class Denoter {
    private static final String OBJECT = "java.lang.Object";

    private final Map<? extends Element, String> named;
    private boolean exact = true;

    /** With the names that classes without name get. */
    Denoter(Map<? extends Element, String> named) {
        this.named = named;
    }

    /** Whether all that was written so far means the very type. */
    boolean isExact() {
        return exact;
    }

    String write(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return write(array.getComponentType()) + "[]";
        } else if (type instanceof IntersectionType intersection) {
            exact = false;
            return write(best(intersection.getBounds()));
        } else if (type instanceof WildcardType wildcard) {
            return wildcard.getExtendsBound() != null ? "? extends " + write(wildcard.getExtendsBound())
                : wildcard.getSuperBound() != null ? "? super " + write(wildcard.getSuperBound()) : "?";
        } else if (type instanceof TypeVariable variable) {
            exact = false;
            return write(variable.getUpperBound());
        } else if (type instanceof DeclaredType declared) {
            return write(declared, (TypeElement) declared.asElement());
        }
        return type.getKind().isPrimitive() ? type.getKind().name().toLowerCase(Locale.ROOT) : OBJECT;
    }

    private String write(DeclaredType type, TypeElement element) {
        if (named.containsKey(element)) {
            return named.get(element);
        }
        if (element.getNestingKind() == NestingKind.ANONYMOUS || element.getNestingKind() == NestingKind.LOCAL) {
            exact = false;
            return write(supertype(element));
        }
        String arguments = type.getTypeArguments().stream().map(this::write).collect(Collectors.joining(", "));
        boolean ofGeneric = type.getEnclosingType() instanceof DeclaredType outer && !outer.getTypeArguments().isEmpty();
        String name = ofGeneric ? write(type.getEnclosingType()) + "." + element.getSimpleName() : element.getQualifiedName().toString();
        return name + (arguments.isEmpty() ? "" : "<" + arguments + ">");
    }

    /** A type of a cell says more than one of the JDK, such as that all records have in common. */
    private static TypeMirror best(List<? extends TypeMirror> bounds) {
        List<TypeMirror> all = List.copyOf(bounds);
        return all.stream().filter(bound -> bound.toString().startsWith(Names.PACKAGE + ".")).findFirst()
            .or(() -> all.stream().filter(bound -> !bound.toString().equals(OBJECT)).findFirst())
            .orElse(all.get(0));
    }

    /** What a class without name was made from. */
    static TypeMirror supertype(TypeElement element) {
        return element.getInterfaces().isEmpty() ? element.getSuperclass() : element.getInterfaces().get(0);
    }
}
