package elara.server.help;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import elara.server.compiler.Analysis;
import elara.server.compiler.Analysis.Place;
import elara.server.compiler.CellCompiler;
import elara.server.compiler.Definitions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ReferenceType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds what names mean, in code and by themselves. */
final class Lookup {
    /**
     * What a name means.
     *
     * @param meanings the likeliest first
     * @param site the type whose member is meant, or that is created; null if neither
     */
    record Found(List<Meaning> meanings, TypeMirror site, Place place) {
        Element element() {
            return meanings.get(0).element();
        }
    }

    private final Analysis analysis;
    private final Supplier<Definitions> definitions;
    private final ClassIndex classes;

    Lookup(CellCompiler compiler, Supplier<Definitions> definitions, ClassIndex classes) {
        analysis = new Analysis(compiler);
        this.definitions = definitions;
        this.classes = classes;
    }

    /** What a name in code means. */
    <T> Optional<T> at(String java, Call call, Function<Found, T> work) {
        String name = java.substring(call.start(), call.end());
        boolean called = java.substring(call.end()).stripLeading().startsWith("(");
        return analysis.at(java, call.start(), call.end(), definitions.get(), place -> {
            List<Meaning> meanings = new ArrayList<>(Meanings.at(place, name::equals));
            Expected.at(place).constants().stream().filter(each -> each.getSimpleName().contentEquals(name))
                .forEach(each -> meanings.add(new Meaning(name, each, each.asType(), 0)));
            if (meanings.isEmpty()) {
                return Optional.empty();
            }
            List<Meaning> relevant = relevant(meanings, called || call.argument() >= 0, place);
            Element first = relevant.get(0).element();
            TypeMirror site = first.getKind() == ElementKind.CONSTRUCTOR ? created((TypeElement) first.getEnclosingElement(), place) : site(place);
            return Optional.of(work.apply(new Found(new BestFit(place, call.argument()).sorted(relevant), site, place)));
        });
    }

    /**
     * What a name by itself means: that of something defined or imported, of a class, or of one's member, be it static or not. A class
     * that is not imported is looked for everywhere.
     *
     * @param name such as {@code List.add} or {@code java.util.List}
     */
    <T> Optional<T> named(String name, Function<Found, T> work) {
        int first = name.indexOf('.');
        Optional<T> found = namedInScope(name, work);
        String type = first < 0 ? name : name.substring(0, first);
        if (found.isPresent() || !Character.isUpperCase(type.charAt(0))) {
            return found;
        }
        return classes.classes(type).stream().findFirst().flatMap(qualified -> namedInScope(qualified + name.substring(type.length()), work));
    }

    private <T> Optional<T> namedInScope(String name, Function<Found, T> work) {
        int last = name.lastIndexOf('.');
        Optional<T> found = at(name, new Call(last + 1, name.length(), -1), work);
        if (found.isPresent() || last < 0) {
            return found;
        }
        String member = name.substring(last + 1);
        Optional<Optional<T>> ofType = at(name.substring(0, last), new Call(name.lastIndexOf('.', last - 1) + 1, last, -1),
            owner -> members(owner, member).map(work));
        return ofType.flatMap(each -> each);
    }

    /** The members of a class that have a name, static or not; with its own name, its constructors. */
    private static Optional<Found> members(Found owner, String name) {
        if (!(owner.element() instanceof TypeElement type)) {
            return Optional.empty();
        }
        List<Meaning> members = new ArrayList<>();
        for (Element each : owner.place().task().getElements().getAllMembers(type)) {
            boolean constructor = each.getKind() == ElementKind.CONSTRUCTOR && type.getSimpleName().contentEquals(name);
            if (constructor || each.getSimpleName().contentEquals(name)) {
                members.add(new Meaning(name, each, each.asType(), 0));
            }
        }
        return members.isEmpty() ? Optional.empty() : Optional.of(new Found(members, null, owner.place()));
    }

    /** The type whose member is named; null if none is. */
    private static TypeMirror site(Place place) {
        return place.path().getLeaf() instanceof MemberSelectTree select
            ? place.trees().getTypeMirror(new TreePath(place.path(), select.getExpression())) : null;
    }

    /** The type of a class that is created at a place, with its arguments if it has any; null if none is created. */
    private static DeclaredType created(TypeElement type, Place place) {
        TreePath path = place.path();
        Tree parent = path.getParentPath().getLeaf();
        List<TypeMirror> arguments = new ArrayList<>();
        if (parent instanceof ParameterizedTypeTree generic && generic.getType() == path.getLeaf()) {
            path = path.getParentPath();
            for (Tree each : generic.getTypeArguments()) {
                arguments.add(place.trees().getTypeMirror(new TreePath(path, each)));
            }
        }
        if (!(path.getParentPath().getLeaf() instanceof NewClassTree creation) || creation.getIdentifier() != path.getLeaf()) {
            return null;
        }
        boolean known = !arguments.isEmpty() && arguments.size() == type.getTypeParameters().size()
            && arguments.stream().allMatch(each -> each instanceof ReferenceType && each.getKind() != TypeKind.ERROR);
        return known ? place.task().getTypes().getDeclaredType(type, arguments.toArray(TypeMirror[]::new)) : (DeclaredType) type.asType();
    }

    /** What is meant, if a name means several things: what is called, or the nearest. */
    private static List<Meaning> relevant(List<Meaning> meanings, boolean called, Place place) {
        Optional<Meaning> type = meanings.stream().filter(Meaning::isType).findFirst();
        DeclaredType created = type.isPresent() && type.get().element() instanceof TypeElement element ? created(element, place) : null;
        if (created != null) {
            List<Meaning> constructors = new ArrayList<>();
            for (ExecutableElement each : ElementFilter.constructorsIn(created.asElement().getEnclosedElements())) {
                constructors.add(new Meaning(type.get().name(), each, place.task().getTypes().asMemberOf(created, each), 0));
            }
            return constructors.isEmpty() || !called ? List.of(type.get()) : constructors;
        }
        List<Meaning> methods = meanings.stream().filter(Meaning::isMethod).sorted(Comparator.comparingInt(Meaning::distance)).toList();
        List<Meaning> others = meanings.stream().filter(each -> !each.isMethod()).min(Comparator.comparingInt(Meaning::distance)).stream().toList();
        return methods.isEmpty() || !called && !others.isEmpty() ? others : methods;
    }
}
