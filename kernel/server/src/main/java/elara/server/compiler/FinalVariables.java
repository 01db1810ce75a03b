package elara.server.compiler;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.SourcePositions;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import java.util.EnumSet;
import java.util.Set;

/**
 * Values that final variables of cells are given after the first. javac cannot tell: to it they are fields that a statement sets. The
 * class that holds such a variable is final.
 */
final class FinalVariables extends UnitScanner {
    /** Of a cell's variable; with its name. */
    static final String ASSIGNED = "assigned.final";
    private static final Set<Tree.Kind> CHANGES = EnumSet.of(Tree.Kind.PREFIX_INCREMENT, Tree.Kind.PREFIX_DECREMENT, Tree.Kind.POSTFIX_INCREMENT,
        Tree.Kind.POSTFIX_DECREMENT);

    private FinalVariables(GeneratedUnit unit, CompilationUnitTree tree, SourcePositions positions, Problems problems) {
        super(unit, tree, positions, problems);
    }

    /** Whether a variable keeps its first value. */
    static boolean isFinal(Piece.Variables declared, Piece.Variable variable) {
        return declared.isFinal() && variable.valueStart() >= 0;
    }

    /** Adds an error for each in a unit whose types are known. */
    static void check(GeneratedUnit unit, CompilationUnitTree tree, SourcePositions positions, Problems problems) {
        new FinalVariables(unit, tree, positions, problems).scanUnit();
    }

    @Override
    public Void visitAssignment(AssignmentTree assignment, Void none) {
        check(assignment.getVariable());
        return super.visitAssignment(assignment, none);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree assignment, Void none) {
        check(assignment.getVariable());
        return super.visitCompoundAssignment(assignment, none);
    }

    @Override
    public Void visitUnary(UnaryTree unary, Void none) {
        if (CHANGES.contains(unary.getKind())) {
            check(unary.getExpression());
        }
        return super.visitUnary(unary, none);
    }

    private void check(ExpressionTree assigned) {
        Symbol variable = TreeInfo.symbol((JCTree) assigned);
        if (variable == null || variable.owner == null || (variable.owner.flags() & Flags.FINAL) == 0 || !Names.isVariableHolder(variable.owner.flatName().toString())) {
            return;
        }
        GeneratedUnit.Place place = origin(assigned);
        if (place != null && !isDeclared(place)) {
            tell(true, assigned, ASSIGNED, variable.name.toString(), "cannot assign a value to final variable " + variable.name);
        }
    }

    /** Whether it gets its first value there. */
    private static boolean isDeclared(GeneratedUnit.Place place) {
        return place.piece().content() instanceof Piece.Variables declared
            && declared.all().stream().anyMatch(each -> each.nameStart() == place.offset());
    }
}
