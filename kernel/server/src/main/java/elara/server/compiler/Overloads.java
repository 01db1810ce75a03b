package elara.server.compiler;

import elara.server.compiler.Definition.Kind;
import java.util.Collection;
import java.util.List;

/** Methods of one name, each of which is in a class of its own. */
final class Overloads {
    private Overloads() {
    }

    /** Tells methods that are written whether they call others of their name, which these have to be written for in another way. */
    static void setForwarding(Collection<Definition> written, Definitions others) {
        for (Definition each : written) {
            if (each.piece().content() instanceof Piece.Method method && method.callsItsName() && method.bodyStart() >= 0) {
                each.setForwarding(written.stream().anyMatch(other -> isOverload(each, other))
                    || others.named(each.name()).stream().anyMatch(other -> other.isUsable() && isOverload(each, other)));
            }
        }
    }

    private static boolean isOverload(Definition method, Definition other) {
        return other.kind() == Kind.METHOD && other.name().equals(method.name()) && !other.key().equals(method.key());
    }

    /**
     * Those that a method will replace, as far as its source tells, though they are not written alike: {@code f(List)} is
     * {@code f(java.util.List)}. Beside each other, a call of them would be ambiguous.
     */
    static List<Definition> likelyReplacedBy(Definition method, Definitions others) {
        return others.named(method.name()).stream().filter(other -> other.isUsable() && isOverload(method, other)
            && simpleTypes(other).equals(simpleTypes(method))).toList();
    }

    private static List<String> simpleTypes(Definition method) {
        return ((Piece.Method) method.piece().content()).parameterTypes().stream().map(type -> type.substring(type.lastIndexOf('.') + 1)).toList();
    }

    /** Whether a compiled method has the parameters of another, be they written alike or not. */
    static boolean isReplacedBy(Definition method, Definition other) {
        return isOverload(method, other) && Shape.descriptor(other).equals(Shape.descriptor(method));
    }
}
