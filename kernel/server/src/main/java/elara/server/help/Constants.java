package elara.server.help;

import com.sun.source.tree.Scope;
import elara.server.compiler.Analysis.Place;
import elara.server.compiler.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The constants that types have of themselves, as {@code Color.RED} or {@code BigInteger.ONE}. */
final class Constants {
    private final Place place;
    /** Of the place: to find it, its method is attributed once more. */
    private final Scope scope;

    private Constants(Place place) {
        this.place = place;
        scope = place.trees().getScope(place.path());
    }

    /** Those of types with wanted names, written with the name that the type has at the place, in the order of their declaration. */
    static List<Meaning> of(List<TypeMirror> types, Place place, Predicate<String> wanted) {
        Constants constants = new Constants(place);
        List<Meaning> found = new ArrayList<>();
        for (TypeMirror each : types) {
            if (each instanceof DeclaredType declared && declared.asElement() instanceof TypeElement type) {
                constants.add(type, wanted, found);
            }
        }
        return found.stream().distinct().toList();
    }

    private void add(TypeElement type, Predicate<String> wanted, List<Meaning> found) {
        for (Element each : type.getEnclosedElements()) {
            if (wanted.test(each.getSimpleName().toString()) && isConstant(each, type)
                && place.trees().isAccessible(scope, each, (DeclaredType) type.asType())) {
                found.add(new Meaning(written(type) + "." + each.getSimpleName(), each, each.asType(), Meanings.IMPORTS));
            }
        }
    }

    private boolean isConstant(Element member, TypeElement type) {
        boolean field = member.getKind() == ElementKind.FIELD && member.getModifiers().contains(Modifier.STATIC)
            && member.getModifiers().contains(Modifier.FINAL);
        return member.getKind() == ElementKind.ENUM_CONSTANT || field && place.task().getTypes().isSameType(member.asType(), type.asType());
    }

    /** A type's name, without what an import or the cell itself makes superfluous. */
    private String written(TypeElement type) {
        String full = type.getQualifiedName().toString();
        if (full.startsWith(Names.PACKAGE + ".")) {
            return full.substring(Names.PACKAGE.length() + 1);
        }
        for (Element outer = type; outer instanceof TypeElement; outer = outer.getEnclosingElement()) {
            if (Imported.at(place, outer.getSimpleName()::contentEquals).contains(outer)) {
                String name = ((TypeElement) outer).getQualifiedName().toString();
                return full.substring(name.length() - outer.getSimpleName().length());
            }
        }
        return full;
    }
}
