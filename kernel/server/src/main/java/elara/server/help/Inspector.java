package elara.server.help;

import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import elara.server.compiler.Analysis;
import elara.server.compiler.Analysis.Place;
import elara.server.compiler.CellCompiler;
import elara.server.compiler.Definitions;
import elara.server.help.Declared.Details;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Describes what names mean: how it is declared, and its documentation. */
public final class Inspector {
    private final Analysis analysis;
    private final Supplier<Definitions> definitions;

    /** Describes with what is defined at the moment. */
    public Inspector(CellCompiler compiler, Supplier<Definitions> definitions) {
        analysis = new Analysis(compiler);
        this.definitions = definitions;
    }

    /** Describes the name at the cursor, or the method whose arguments hold it; all methods of that name. */
    public Optional<String> inspect(String code, int cursor) {
        String java = Code.java(code);
        List<CalledName> names = new ArrayList<>();
        int start = Code.nameStart(java, cursor);
        int end = Code.nameEnd(java, cursor);
        if (start < end && Character.isJavaIdentifierStart(java.charAt(start)) && !Code.isElsewhere(code, cursor)) {
            names.add(new CalledName(start, end));
        }
        CalledName.around(java, cursor).ifPresent(names::add);
        return names.stream().map(each -> describe(java, each)).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> describe(String java, CalledName range) {
        String name = java.substring(range.start(), range.end());
        boolean called = java.substring(range.end()).stripLeading().startsWith("(");
        return analysis.at(java, range.start(), range.end(), definitions.get(), place -> {
            List<Meaning> meanings = new ArrayList<>(Meanings.at(place, name::equals));
            Expected.at(place).constants().stream().filter(each -> each.getSimpleName().contentEquals(name))
                .forEach(each -> meanings.add(new Meaning(name, each, each.asType(), 0)));
            return meanings.isEmpty() ? Optional.empty() : Optional.of(describe(place, relevant(meanings, called, isCreated(place.path()))));
        });
    }

    private static boolean isCreated(TreePath path) {
        Tree parent = path.getParentPath().getLeaf();
        return parent instanceof NewClassTree creation && creation.getIdentifier() == path.getLeaf()
            || parent instanceof ParameterizedTypeTree generic && generic.getType() == path.getLeaf() && isCreated(path.getParentPath());
    }

    /** What is meant, if a name means several things: what is called, or the nearest. */
    private static List<Meaning> relevant(List<Meaning> meanings, boolean called, boolean created) {
        if (created) {
            List<Meaning> all = new ArrayList<>();
            meanings.stream().filter(Meaning::isType).limit(1).forEach(type -> {
                all.add(type);
                ElementFilter.constructorsIn(type.element().getEnclosedElements())
                    .forEach(each -> all.add(new Meaning(type.name(), each, each.asType(), 0)));
            });
            return all.isEmpty() ? meanings : all;
        }
        List<Meaning> methods = meanings.stream().filter(Meaning::isMethod).sorted(Comparator.comparingInt(Meaning::distance)).toList();
        List<Meaning> others = meanings.stream().filter(each -> !each.isMethod()).min(Comparator.comparingInt(Meaning::distance)).stream().toList();
        return methods.isEmpty() || !called && !others.isEmpty() ? others : methods;
    }

    private static String describe(Place place, List<Meaning> meanings) {
        Map<Element, Optional<Declared>> sources = new HashMap<>();
        return meanings.stream().map(each -> describe(place, each, sources)).distinct().collect(Collectors.joining("\n\n"));
    }

    private static String describe(Place place, Meaning meaning, Map<Element, Optional<Declared>> sources) {
        Details details = details(place, meaning.element(), sources);
        String comment = details.comment();
        if (comment.isEmpty() && meaning.element() instanceof ExecutableElement method && method.getEnclosingElement() instanceof TypeElement owner) {
            comment = inherited(place, method, owner, owner, sources);
        }
        String signature = Signature.of(meaning, details.parameters());
        return comment.isEmpty() ? signature : signature + "\n" + comment.replaceAll("(?m)^(?=.)", "  ");
    }

    private static Details details(Place place, Element element, Map<Element, Optional<Declared>> sources) {
        Element outermost = element;
        while (outermost != null && outermost.getEnclosingElement() instanceof TypeElement) {
            outermost = outermost.getEnclosingElement();
        }
        if (!(outermost instanceof TypeElement type)) {
            return Details.NONE; // of a local variable
        }
        return sources.computeIfAbsent(type, any -> Sources.of(type, place.task().getElements().getModuleOf(type), place.definitions()).map(Declared::in))
            .map(source -> source.of(element, place.task().getTypes())).orElse(Details.NONE);
    }

    /** The comment on the method that one overrides, if it has none of its own. */
    private static String inherited(Place place, ExecutableElement method, TypeElement owner, TypeElement from,
            Map<Element, Optional<Declared>> sources) {
        for (TypeMirror each : place.task().getTypes().directSupertypes(from.asType())) {
            TypeElement parent = (TypeElement) place.task().getTypes().asElement(each);
            for (ExecutableElement other : ElementFilter.methodsIn(parent.getEnclosedElements())) {
                if (place.task().getElements().overrides(method, other, owner)) {
                    String comment = details(place, other, sources).comment();
                    if (!comment.isEmpty()) {
                        return comment;
                    }
                }
            }
            String further = inherited(place, method, owner, parent, sources);
            if (!further.isEmpty()) {
                return further;
            }
        }
        return "";
    }
}
