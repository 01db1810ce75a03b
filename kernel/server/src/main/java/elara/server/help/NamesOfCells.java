package elara.server.help;

import com.sun.source.tree.MemberReferenceTree;
import elara.server.compiler.Analysis;
import elara.server.compiler.CellCompiler;
import elara.server.compiler.Definitions;
import elara.server.compiler.Problem;
import elara.server.errors.KnownNames;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The names that a cell could have meant, as completion would offer them. */
public final class NamesOfCells implements KnownNames {
    private final Analysis analysis;
    private final Supplier<Definitions> definitions;
    private final ClassIndex classes;
    private final CalledParameters called;

    /**
     * The names in the source of a problem, and of what is defined at the moment.
     *
     * @param own a repository with the sources of what comes with the kernel
     */
    public NamesOfCells(CellCompiler compiler, Supplier<Definitions> definitions, ClassIndex classes, Path own) {
        analysis = new Analysis(compiler);
        this.definitions = definitions;
        this.classes = classes;
        called = new CalledParameters(compiler, definitions, new Declarations(new ClassSources(own, jar -> { })));
    }

    @Override
    public List<String> parameters(Problem problem) {
        String java = problem.piece().source().text();
        int start = nameFrom(java, problem.piece().start() + problem.position());
        int end = Code.nameEnd(java, start);
        if (java.substring(start, end).equals("new")) {
            start = nameFrom(java, end);
            end = Code.nameEnd(java, start);
        }
        boolean constructor = problem.arguments().get(0).endsWith("constructor");
        String name = constructor ? problem.arguments().get(1).replaceFirst(".*\\.", "") : "";
        if (constructor && !java.substring(start, end).equals(name)) {
            java += "\n;new "; // it is called by that of a subclass
            start = java.length();
            end = start + name.length();
            java += name + "()";
        }
        return start < end ? called.of(java, start, end) : List.of();
    }

    @Override
    public List<String> at(Problem problem) {
        return namesAt(problem, problem.piece().start() + problem.start());
    }

    @Override
    public List<String> membersAt(Problem problem) {
        String java = problem.piece().source().text();
        int start = nameFrom(java, problem.piece().start() + problem.position());
        return names(java, start, Code.nameEnd(java, start), name -> true); // they are few
    }

    private static int nameFrom(String java, int position) {
        int at = position;
        while (at < java.length() && (".:".indexOf(java.charAt(at)) >= 0 || Character.isWhitespace(java.charAt(at)))) {
            at++;
        }
        return at;
    }

    /** Names like the one that is there: classes are looked for only where one may be meant, since there are so many. */
    private List<String> namesAt(Problem problem, int start) {
        String java = problem.piece().source().text();
        int end = Code.nameEnd(java, start);
        boolean named = start < end;
        Predicate<String> wanted = named ? name -> isClassName(name) == isClassName(java.substring(start, end)) : name -> true;
        return names(java, start, end, wanted);
    }

    private List<String> names(String java, int start, int end, Predicate<String> wanted) {
        return analysis.at(java, start, end, definitions.get(), place -> {
            List<String> texts = texts(Candidates.at(place, wanted, false, name -> false), place.path().getLeaf() instanceof MemberReferenceTree);
            return texts.isEmpty() ? Optional.empty() : Optional.of(texts);
        }).orElse(List.of());
    }

    /** One for all methods of a name, with its opening bracket, or with both if it has no parameters. */
    private static List<String> texts(List<Meaning> meanings, boolean reference) {
        Set<String> called = new HashSet<>();
        meanings.stream().filter(Meaning::hasParameters).forEach(each -> called.add(each.name()));
        return meanings.stream().map(each -> !each.isMethod() || reference ? each.name() : each.name() + (called.contains(each.name()) ? "(" : "()"))
            .distinct().toList();
    }

    private static boolean isClassName(String name) {
        return Character.isUpperCase(name.charAt(0));
    }

    @Override
    public List<String> types() {
        return names("", 0, 0, NamesOfCells::isClassName);
    }

    @Override
    public List<String> classes(String simpleName) {
        return classes.classes(simpleName);
    }
}
