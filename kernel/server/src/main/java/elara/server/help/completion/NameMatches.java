package elara.server.help.completion;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import elara.server.compiler.Analysis.Place;
import elara.server.help.Candidates;
import elara.server.help.Meaning;
import elara.server.help.Role;
import elara.server.help.Signature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Writes what could stand in place of a name as matches, the likeliest first. */
final class NameMatches {
    private static final int MAX = 300;

    private final Place place;
    private final Role role;
    private final Predicate<String> wanted;
    private final Predicate<String> used;
    private final Set<String> types;

    /**
     * Of a place.
     *
     * @param used tells the names that the notebook uses
     * @param types takes the full names of the types among them
     */
    NameMatches(Place place, Predicate<String> wanted, Predicate<String> used, Set<String> types) {
        this.place = place;
        this.wanted = wanted;
        this.used = used;
        this.types = types;
        role = Role.of(place.path());
    }

    /**
     * All of them.
     *
     * @param begun whether the name has been begun; types that are imported by the hundred are only offered then, or where only types can stand
     * @param called whether brackets follow already
     */
    List<Match> all(boolean begun, boolean called) {
        if (role == Role.LABEL) {
            return labels();
        }
        List<Match> matches = new ArrayList<>(annotationElements());
        boolean reference = role == Role.REFERENCE;
        Map<String, List<Meaning>> byName = new LinkedHashMap<>();
        boolean few = begun || role == Role.TYPE;
        Candidates.at(place, wanted, few, used).stream().filter(each -> few || role != Role.ANY || !each.isType() || !each.isImported())
            .forEach(each -> byName.computeIfAbsent(each.name(), any -> new ArrayList<>()).add(each));
        byName.values().stream().limit(MAX).forEach(same -> matches.addAll(texts(same, called)));
        ofType().stream().filter(wanted).forEach(word -> matches.add(reference && begun ? 0 : matches.size(), new Match(word, Kind.KEYWORD, "")));
        return matches;
    }

    /** What is written of things with the same name: one text for all methods. */
    private List<Match> texts(List<Meaning> same, boolean called) {
        List<Match> texts = new ArrayList<>();
        List<Meaning> methods = same.stream().filter(Meaning::isMethod).toList();
        for (Meaning each : same) {
            if (each.element() instanceof TypeElement type) {
                types.add(type.getQualifiedName().toString());
            }
            if (!each.isMethod()) {
                texts.add(new Match(each.name(), Kind.of(each.element()), Signature.of(each, List.of())));
            } else if (each == methods.get(0)) {
                boolean named = called || role == Role.REFERENCE;
                String brackets = named ? "" : methods.stream().anyMatch(Meaning::hasParameters) ? "(" : "()";
                String others = methods.size() == 1 ? "" : " (+" + (methods.size() - 1) + ")";
                texts.add(new Match(each.name() + brackets, Kind.FUNCTION, Signature.of(each, List.of()) + others));
            }
        }
        return texts;
    }

    /** The labels of the statements around a {@code break} or {@code continue}. */
    private List<Match> labels() {
        List<Match> found = new ArrayList<>();
        for (TreePath path = place.path(); path != null; path = path.getParentPath()) {
            if (path.getLeaf() instanceof LabeledStatementTree labeled && wanted.test(labeled.getLabel().toString())) {
                found.add(new Match(labeled.getLabel().toString(), Kind.LABEL, ""));
            }
        }
        return found;
    }

    /** The elements of an annotation in whose brackets the name stands. */
    private List<Match> annotationElements() {
        TreePath parent = place.path().getParentPath();
        boolean assigned = parent.getLeaf() instanceof AssignmentTree assignment && assignment.getVariable() == place.path().getLeaf();
        TreePath outer = assigned ? parent.getParentPath() : parent;
        if (role != Role.ANY || !(outer.getLeaf() instanceof AnnotationTree annotation)) {
            return List.of();
        }
        List<Match> found = new ArrayList<>();
        Element type = place.trees().getElement(new TreePath(outer, annotation.getAnnotationType()));
        if (type != null) {
            for (ExecutableElement each : ElementFilter.methodsIn(type.getEnclosedElements())) {
                if (wanted.test(each.getSimpleName().toString())) {
                    String value = each.getDefaultValue() == null ? "" : " default " + each.getDefaultValue();
                    found.add(new Match(each.getSimpleName() + (assigned ? "" : " = "), Kind.PARAM, each.getReturnType() + " " + each.getSimpleName() + value));
                }
            }
        }
        return found;
    }

    /** The keywords that stand behind the name of a type. */
    private List<String> ofType() {
        Tree tree = place.path().getLeaf();
        Tree owner = tree instanceof MemberSelectTree select ? select.getExpression()
            : tree instanceof MemberReferenceTree reference ? reference.getQualifierExpression() : null;
        if (tree instanceof MemberReferenceTree && owner instanceof ArrayTypeTree) {
            return List.of("new");
        }
        Element element = owner == null ? null : place.trees().getElement(new TreePath(place.path(), owner));
        if (!(element instanceof TypeElement) || element.asType().getKind() == javax.lang.model.type.TypeKind.ERROR) {
            return List.of();
        }
        boolean created = element.getKind() == ElementKind.CLASS || element.getKind() == ElementKind.RECORD;
        return tree instanceof MemberSelectTree ? List.of("class") : created ? List.of("new") : List.of();
    }
}
