package elara.server.compiler;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.tree.JCTree;
import java.util.List;

/** Looks through a unit whose types are known for what javac does not tell of it. */
abstract class UnitScanner extends TreeScanner<Void, Void> {
    private final GeneratedUnit unit;
    private final CompilationUnitTree tree;
    private final SourcePositions positions;
    private final Problems problems;

    /** Tells {@code problems} what it finds. */
    UnitScanner(GeneratedUnit unit, CompilationUnitTree tree, SourcePositions positions, Problems problems) {
        this.unit = unit;
        this.tree = tree;
        this.positions = positions;
        this.problems = problems;
    }

    /** Looks through all of the unit. */
    final void scanUnit() {
        scan(tree, null);
    }

    /** Where a tree begins in the source of a cell; null if it was made for that. */
    final GeneratedUnit.Place origin(Tree part) {
        return unit.origin(positions.getStartPosition(tree, part));
    }

    /** Tells something of a tree, as javac would. */
    final void tell(boolean error, Tree at, String code, String argument, String message) {
        problems.add(error, unit, code, List.of(argument), message, (int) positions.getStartPosition(tree, at), ((JCTree) at).pos,
            (int) positions.getEndPosition(tree, at));
    }
}
