package elara.server.help;

import com.sun.source.tree.IdentifierTree;
import elara.server.compiler.Analysis.Place;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** The types of which something is wanted at a place; none if anything will do. */
final class Expected {
    private static final Set<TypeKind> NO_TYPES = EnumSet.of(TypeKind.ERROR, TypeKind.NONE, TypeKind.VOID, TypeKind.PACKAGE, TypeKind.EXECUTABLE);

    /** The misfit of what cannot stand there. */
    static final int NO_FIT = 2;
    private static final int POOR_FIT = 1;

    private final Place place;
    /** What has been found out of the place. */
    private final Wanted found;
    private final List<TypeMirror> types;

    private Expected(Place place) {
        this.place = place;
        found = Wanted.at(place);
        types = found.types.stream().filter(type -> !NO_TYPES.contains(type.getKind()) && !type.toString().equals("java.lang.Object")).toList();
    }

    static Expected at(Place place) {
        return new Expected(place);
    }

    /** The constants of an enum that can stand there without its name, as in {@code case}. */
    List<Element> constants() {
        List<Element> all = new ArrayList<>();
        if (found.constants && !types.isEmpty()) {
            Element element = place.task().getTypes().asElement(types.get(0));
            if (element != null) {
                element.getEnclosedElements().stream().filter(each -> each.getKind() == ElementKind.ENUM_CONSTANT)
                    .filter(each -> !found.covered.contains(each.getSimpleName().toString())).forEach(all::add);
            }
        }
        return all;
    }

    /** The constants of the wanted types that have wanted names, with the names of their types. */
    List<Meaning> qualifiedConstants(Predicate<String> wanted) {
        boolean value = place.path().getLeaf() instanceof IdentifierTree && !found.constants && !found.created;
        return value ? Constants.of(types, place, wanted) : List.of();
    }

    /** How badly something fits there: 0 if it has the type that is wanted, more if it has to be converted or extended first, up to {@link #NO_FIT}. */
    int misfit(Meaning meaning) {
        boolean extended = found.made && meaning.isType() && (meaning.element().getKind().isInterface() || meaning.element().getModifiers().contains(Modifier.ABSTRACT));
        if (types.isEmpty() || meaning.isType() != found.created) {
            return meaning.isType() && (found.made ? !extended : isWanted(meaning)) ? POOR_FIT : NO_FIT;
        }
        TypeMirror type = meaning.type() instanceof ExecutableType method ? method.getReturnType() : meaning.type();
        if (found.iterated && type.getKind() == TypeKind.ARRAY) {
            return 0;
        }
        return types.stream().mapToInt(wanted -> !fits(type, wanted) ? NO_FIT : extended || isConverted(type, wanted) ? POOR_FIT : 0).min().orElse(NO_FIT);
    }

    /** Whether it is the name of a type of which something is wanted, such as one of its constants. */
    private boolean isWanted(Meaning meaning) {
        return types.stream().anyMatch(wanted -> meaning.element().equals(place.task().getTypes().asElement(wanted)));
    }

    private boolean isConverted(TypeMirror type, TypeMirror wanted) {
        Types all = place.task().getTypes();
        return wanted.getKind().isPrimitive() && !all.isSameType(type, wanted)
            && !all.isSameType(type, all.boxedClass((PrimitiveType) wanted).asType());
    }

    private boolean fits(TypeMirror type, TypeMirror wanted) {
        Types all = place.task().getTypes();
        TypeMirror erased = all.erasure(wanted);
        boolean inGeneral = type.getKind() == TypeKind.TYPEVAR || found.created || found.iterated; // what it is made for is not known yet
        return !NO_TYPES.contains(type.getKind()) && !erased.toString().equals("java.lang.Object")
            && (all.isAssignable(type, wanted) || inGeneral && all.isAssignable(all.erasure(type), erased));
    }
}
