package elara.server.compiler;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import com.sun.tools.javac.api.JavacTaskImpl;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;

/** A task that is to end in class files: what it found. There are none if there are errors. */
final class FullTask {
    /** What each class of a unit uses, by its name without package. */
    final Map<String, Uses.Found> uses = new HashMap<>();
    final List<Problem> errors;
    private boolean endsInVoid;
    private boolean generates;
    private final Javac javac;
    private final boolean hasValue;
    private final boolean processes;
    private final List<GeneratedUnit> units;

    /**
     * Runs it.
     *
     * @param pieces what the units are made of
     * @param hasValue whether the last unit has statements that end in an expression with a value, as far as one knows
     */
    FullTask(Javac javac, List<GeneratedUnit> units, List<Piece> pieces, Collection<ClassFile> visible, boolean hasValue) {
        this.javac = javac;
        this.hasValue = hasValue;
        this.units = units;
        processes = !javac.annotated(pieces).isEmpty();
        javac.compile(units, pieces, visible, this::run);
        errors = javac.problems().errors();
        if (generates && !errors.isEmpty()) {
            javac.forget(); // what is left of a task that failed that late would be in the way of the next
        }
    }

    /** Whether an error is that the expression calls a method that returns nothing. */
    boolean endsInVoid() {
        return endsInVoid;
    }

    private Void run(JavacTaskImpl task) throws IOException {
        List<CompilationUnitTree> trees = analyze(task);
        boolean compiles = javac.problems().errors().isEmpty();
        for (int i = 0; compiles && i < units.size(); i++) {
            FinalVariables.check(units.get(i), trees.get(i), Trees.instance(task).getSourcePositions(), javac.problems());
        }
        if (javac.problems().errors().isEmpty()) {
            generates = true;
            for (int i = 0; i < units.size(); i++) {
                Suspicions.add(units.get(i), trees.get(i), Trees.instance(task).getSourcePositions(), javac.problems());
            }
            javac.checkStopped();
            task.generate();
        } else {
            endsInVoid = !compiles && hasValue && Probe.endsInVoid(trees.get(trees.size() - 1));
        }
        return null;
    }

    private List<CompilationUnitTree> analyze(JavacTaskImpl task) throws IOException {
        List<CompilationUnitTree> trees = new ArrayList<>();
        Context context = task.getContext();
        task.parse().forEach(trees::add);
        if (!processes) {
            Checkpoints.put(trees, javac::checkStopped); // processors need not see them
        }
        Set<CompilationUnitTree> all = new LinkedHashSet<>(trees);
        for (Element each : Attribution.ofAll(task, javac)) {
            TreePath path = javac.hasGenerated() ? Trees.instance(task).getPath(each) : null;
            if (path != null) {
                all.add(path.getCompilationUnit()); // one that was generated
            }
        }
        for (CompilationUnitTree unit : all) {
            javac.checkStopped();
            uses.putAll(Uses.of(unit, Types.instance(context)));
        }
        return trees;
    }
}
