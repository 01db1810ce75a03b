package elara.server.compiler;

import com.sun.source.tree.CompilationUnitTree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Compiles what of a cell is compiled at once: its definitions, those that depend on what they replace, and its statements. */
final class StageCompiler {
    private final Javac javac;
    private final Change change;
    private final Statements statements;
    private final StageUnits units;
    private final Dependents dependents;
    private final Triage triage;
    /** Methods that are left out from the beginning, since those of this stage are likely to take their place. */
    private final List<Definition> replaced;
    private boolean misjudged;
    private List<Problem> warnings = List.of();

    /**
     * For some pieces.
     *
     * @param replaces whether methods that are likely to be replaced are left out from the beginning
     */
    StageCompiler(Javac javac, Definitions before, List<Piece> pieces, String runnerClass, boolean replaces) {
        this.javac = javac;
        change = new Change(before, pieces, javac.classpath().size());
        statements = new Statements(pieces, runnerClass);
        units = new StageUnits(change, statements);
        dependents = new Dependents(javac, change);
        triage = new Triage(change);
        replaced = replaces ? change.methods().stream().flatMap(each -> Overloads.likelyReplacedBy(each, change.others()).stream()).toList() : List.of();
    }

    /** Whether methods were left out that were perhaps not to be replaced. */
    boolean leavesOut() {
        return !replaced.isEmpty();
    }

    /** Whether, as compiled, one of them is not. */
    boolean hasMisjudged() {
        return misjudged;
    }

    /** What this stage has made of what was defined before. */
    Definitions definitions() {
        return change.definitions();
    }

    List<Problem> warnings() {
        return warnings;
    }

    /** Definitions of this stage that wait. */
    List<Definition> waiting() {
        return change.waiting.stream().filter(each -> change.pieces.contains(each.piece())).toList();
    }

    /** Definitions that compiled before. */
    List<Definition> broken() {
        return change.broken;
    }

    Stage compile() throws CompilationException {
        try {
            return compileAll();
        } catch (ProcessorException e) {
            throw triage.failure(List.of(e.problem()));
        }
    }

    private Stage compileAll() throws CompilationException {
        List<Problem> wrong = WrongPieces.of(change.pieces);
        if (!wrong.isEmpty()) {
            throw triage.failure(wrong);
        }
        replaced.forEach(each -> change.rest.remove(each.key()));
        dependents.retryUnusable();
        dependents.followOutlines();
        Overloads.setForwarding(change.candidates(), change.others());
        inferTypes();
        compileCandidatesAndStatements();
        misjudged = !replaced.stream().allMatch(this::isReplaced);
        change.rest.values().removeIf(each -> each.isUsable() && isReplaced(each));
        compileFollowers();
        while (usesBroken()) {
            change.reopen();
            compileCandidatesAndStatements();
            compileFollowers();
        }
        return statements.stage(change);
    }

    private boolean isReplaced(Definition method) {
        return change.methods().stream().anyMatch(each -> Overloads.isReplacedBy(method, each));
    }

    /** Finds the types of {@code var} variables. */
    private void inferTypes() throws CompilationException {
        Set<Definition> inferred = new LinkedHashSet<>();
        change.fresh.values().stream().filter(Definition::needsType).forEach(inferred::add);
        if (inferred.isEmpty()) {
            return;
        }
        while (!isInferred(inferred)) {
            Overloads.setForwarding(change.candidates(), change.others());
        }
    }

    /** One task; false if another one has to follow, without what lacks names. */
    private boolean isInferred(Set<Definition> inferred) throws CompilationException {
        Set<Piece> failed = javac.compile(units.all(inferred), units.pieces(), change.others().usableClasses(), task -> {
            List<CompilationUnitTree> trees = new ArrayList<>();
            task.parse().forEach(trees::add);
            Set<Piece> without = Probe.infer(inferred, statements.className, trees, task, javac);
            if (Probe.endsInVoid(trees.get(trees.size() - 1))) {
                statements.setEndsInVoid();
            }
            return without;
        });
        if (!failed.isEmpty()) {
            // What is wrong only with local variables is right with fields.
            List<Problem> errors = javac.problems().errors().stream().filter(problem ->
                !problem.code().startsWith("cant.ref.non.effectively.final") && !problem.code().startsWith("var.might")).toList();
            List<Problem> ofStatements = errors.stream().filter(problem -> statements.pieces().contains(problem.piece())).toList();
            if (!ofStatements.isEmpty() && ofStatements.stream().noneMatch(Missing::isLackedBy) && triage.leaveOutLacking(errors)) {
                return false;
            }
            throw triage.failure(ofStatements.isEmpty() ? errors : ofStatements);
        }
        return true;
    }

    private void compileCandidatesAndStatements() throws CompilationException {
        while (!attempt()) {
            Overloads.setForwarding(change.candidates(), change.others());
        }
    }

    /** One task; false if another one has to follow, with less. */
    private boolean attempt() throws CompilationException {
        List<GeneratedUnit> all = units.all(Set.of());
        if (all.isEmpty()) {
            return true;
        }
        FullTask task = new FullTask(javac, all, units.pieces(), change.others().usableClasses(), statements.hasValue());
        if (task.endsInVoid()) {
            statements.setEndsInVoid();
            return false;
        }
        if (!task.errors.isEmpty()) {
            triage.sortOut(task.errors);
            return false;
        }
        warnings = Stream.concat(triage.importWarnings.stream(),
            javac.problems().warnings().stream().filter(each -> change.pieces.contains(each.piece()) && !isSuppressed(each))).toList();
        settle(task);
        return true;
    }

    /** The annotation of a variable means its first value as well, which is set by a statement. */
    private static boolean isSuppressed(Problem warning) {
        return warning.piece().content() instanceof Piece.Variables && warning.piece().names().contains("SuppressWarnings");
    }

    private void settle(FullTask task) throws CompilationException {
        Map<String, ClassFile> output = javac.takeOutput();
        statements.takeClasses(output);
        statements.takeUses(task.uses);
        new ClassOwners(javac, change, change.candidates(), output, task.uses).settle();
        List<Problem> full = change.candidates().stream().filter(Definition::isFull).map(each ->
            new Problem(true, "limit.pool", List.of(), "too many constants", each.piece(), 0, 0, 0)).toList();
        if (!full.isEmpty()) {
            throw triage.failure(full);
        }
    }

    /** Compiles again what uses something that looks different now, and so on. */
    private void compileFollowers() throws CompilationException {
        Set<String> changed = dependents.changed(change.candidates(), change.broken);
        while (!changed.isEmpty()) {
            change.finishCandidates();
            dependents.follow(changed);
            Overloads.setForwarding(change.candidates(), change.others());
            int brokenBefore = change.broken.size();
            compileCandidates();
            changed = dependents.changed(change.candidates(), change.broken.subList(brokenBefore, change.broken.size()));
        }
    }

    /** Whether what has been compiled uses something that turned out later not to compile with it. */
    private boolean usesBroken() {
        return change.broken.stream().anyMatch(broken -> statements.use(broken)
            || change.compiled().stream().anyMatch(each -> each.isUsable() && each.uses().contains(broken.key())));
    }

    private void compileCandidates() throws CompilationException {
        while (!change.again.isEmpty()) {
            FullTask task = new FullTask(javac, units.ofDefinitions(), units.piecesOfDefinitions(), change.others().usableClasses(), false);
            if (task.errors.isEmpty()) {
                settle(task);
                return;
            }
            triage.sortOut(task.errors);
        }
    }
}
