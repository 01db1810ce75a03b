package elara.server.help;

import java.util.Optional;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/** What a method's type variable stands for where the value of a call is wanted to have a type. */
final class Inference {
    private Inference() {
    }

    /** As {@code T} is {@code String} where {@code List.of(T)} is to be a {@code Collection<String>}. */
    static Optional<TypeMirror> of(TypeVariable variable, TypeMirror returned, TypeMirror wanted, Types types) {
        if (types.isSameType(returned, variable)) {
            return Optional.of(wanted);
        }
        if (!(returned instanceof DeclaredType own && wanted instanceof DeclaredType other) || returned.getKind() != TypeKind.DECLARED) {
            return Optional.empty();
        }
        if (own.asElement().equals(other.asElement())) {
            for (int i = 0; i < Math.min(own.getTypeArguments().size(), other.getTypeArguments().size()); i++) {
                Optional<TypeMirror> found = of(variable, own.getTypeArguments().get(i), bound(other.getTypeArguments().get(i)), types);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        return types.directSupertypes(returned).stream().map(each -> of(variable, each, wanted, types)).flatMap(Optional::stream).findFirst();
    }

    private static TypeMirror bound(TypeMirror argument) {
        return argument instanceof WildcardType wildcard && wildcard.getExtendsBound() != null ? wildcard.getExtendsBound()
            : argument instanceof WildcardType least && least.getSuperBound() != null ? least.getSuperBound() : argument;
    }
}
