package elara.server.help;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import elara.server.compiler.Analysis;
import elara.server.compiler.Analysis.Place;
import elara.server.compiler.CellCompiler;
import elara.server.compiler.Definitions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.lang.model.element.Element;

/** Completes names: those that fit best come first, then those declared nearest. */
public final class Completer {
    /** Texts that could replace what stands between {@code start} and the cursor. */
    public record Completion(int start, List<String> matches) {
    }

    private final Analysis analysis;
    private final Supplier<Definitions> definitions;
    private final PackageMembers packages;

    /** Completes with what is defined at the moment. */
    public Completer(CellCompiler compiler, Supplier<Definitions> definitions, ClassIndex classes) {
        analysis = new Analysis(compiler);
        this.definitions = definitions;
        packages = new PackageMembers(analysis, classes);
    }

    /** Completes at {@code cursor}; a method ends with its opening bracket, or both if it has no parameters. */
    public Completion complete(String code, int cursor) {
        if (Code.isElsewhere(code, cursor)) {
            return new Completion(cursor, List.of());
        }
        String java = Code.java(code);
        int start = Code.nameStart(java, cursor);
        String prefix = java.substring(start, cursor);
        Set<String> names = new LinkedHashSet<>();
        Optional<String> qualifier = PackageMembers.qualifier(java, start);
        if (qualifier.isPresent() && PackageMembers.isImport(java, start)) {
            names.addAll(packages.imported(qualifier.get(), PackageMembers.isStaticImport(java, start), prefix, definitions.get()));
        } else {
            names.addAll(names(java, start, Code.nameEnd(java, cursor), name -> name.startsWith(prefix), !prefix.isEmpty()));
            names.addAll(qualifier.map(name -> packages.inCode(name, prefix, names.isEmpty())).orElse(List.of()));
        }
        return new Completion(start, List.copyOf(names));
    }

    /**
     * What could stand in place of a name.
     *
     * @param few whether the wanted names are few, so that it does no harm to look closer at what they mean
     */
    List<String> names(String java, int start, int end, Predicate<String> wanted, boolean few) {
        return analysis.at(java, start, end, definitions.get(), place -> some(names(place, wanted, few))).orElse(List.of());
    }

    private static Optional<List<String>> some(List<String> names) {
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    private static List<String> names(Place place, Predicate<String> wanted, boolean few) {
        Expected expected = Expected.at(place);
        List<Meaning> all = new ArrayList<>(Meanings.at(place, wanted));
        boolean alone = place.path().getLeaf() instanceof IdentifierTree;
        List<Element> constants = expected.constants();
        constants.forEach(each -> all.add(new Meaning(each.getSimpleName().toString(), each, each.asType(), 0)));
        all.removeIf(each -> !wanted.test(each.name()) || !constants.isEmpty() && !constants.contains(each.element())
            || expected.isCreated() && alone && !each.isType());
        // To know whether an imported class fits, it has to be read.
        boolean cheap = few || !alone;
        Comparator<Meaning> best = Comparator.<Meaning>comparingInt(each -> (cheap || !each.isType()) && expected.fits(each) ? 0 : 1)
            .thenComparingInt(Meaning::distance).thenComparing(Meaning::name);
        Map<String, List<Meaning>> byName = new LinkedHashMap<>();
        all.stream().sorted(best).forEach(each -> byName.computeIfAbsent(each.name(), any -> new ArrayList<>()).add(each));
        boolean reference = place.path().getLeaf() instanceof MemberReferenceTree;
        return byName.values().stream().flatMap(same -> texts(same, reference).stream()).distinct().toList();
    }

    /** What is written of things with the same name: one text for all methods. */
    private static List<String> texts(List<Meaning> same, boolean reference) {
        List<String> texts = new ArrayList<>();
        String name = same.get(0).name();
        boolean parameters = same.stream().anyMatch(Meaning::hasParameters);
        for (Meaning each : same) {
            texts.add(!each.isMethod() || reference ? name : name + (parameters ? "(" : "()"));
        }
        return texts;
    }
}
