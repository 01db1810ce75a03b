package elara.server.compiler;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.SourcePositions;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import java.util.Set;
import javax.lang.model.type.TypeKind;

/** What compiles and is nearly always a mistake, though none of javac's options warns of it. */
final class Suspicions extends UnitScanner {
    /** Texts are compared with {@code ==} or {@code !=}; with the operator. */
    static final String COMPARED_TEXTS = "compared.texts";
    /** A semicolon stands between the head of a loop and the braces of what it was to repeat; with the loop's first word. */
    static final String EMPTY_LOOP = "empty.loop";

    /** A condition gives a variable the value true or false; with the variable, or its opposite. */
    static final String ASSIGNED_CONDITION = "assigned.condition";
    /** Two whole numbers are divided where a number with decimals is wanted; with what would be one. */
    static final String WHOLE_DIVISION = "whole.division";

    /** What {@code Math.random()} gives is cast to a whole number, before anything is done with it; with the cast. */
    static final String CAST_RANDOM = "cast.random";
    /** An array is printed, or made a text; with the call that says what is in it. */
    static final String PRINTED_ARRAY = "printed.array";

    private static final Set<String> PRINTING = Set.of("print", "println");

    private Suspicions(GeneratedUnit unit, CompilationUnitTree tree, SourcePositions positions, Problems problems) {
        super(unit, tree, positions, problems);
    }

    /** Adds those of a unit whose types are known. */
    static void add(GeneratedUnit unit, CompilationUnitTree tree, SourcePositions positions, Problems problems) {
        new Suspicions(unit, tree, positions, problems).scanUnit();
    }

    @Override
    public Void visitBinary(BinaryTree binary, Void none) {
        boolean compares = binary.getKind() == Tree.Kind.EQUAL_TO || binary.getKind() == Tree.Kind.NOT_EQUAL_TO;
        if (compares && isText(binary.getLeftOperand()) && isText(binary.getRightOperand())) {
            String operator = binary.getKind() == Tree.Kind.EQUAL_TO ? "==" : "!=";
            warn(binary, COMPARED_TEXTS, operator, operator + " compares whether two texts are one and the same object");
        }
        if (binary.getKind() == Tree.Kind.PLUS && isText(binary)) {
            checkArray(binary.getLeftOperand());
            checkArray(binary.getRightOperand());
        }
        return super.visitBinary(binary, none);
    }

    @Override
    public Void visitTypeCast(TypeCastTree cast, Void none) {
        if (cast.getType() instanceof PrimitiveTypeTree type && (type.getPrimitiveTypeKind() == TypeKind.INT || type.getPrimitiveTypeKind() == TypeKind.LONG)
            && cast.getExpression().toString().equals("Math.random()")) {
            warn(cast, CAST_RANDOM, "(" + type + ")", cast + " is always 0");
        }
        return super.visitTypeCast(cast, none);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
        if (call.getMethodSelect() instanceof MemberSelectTree method) {
            String name = method.getIdentifier().toString();
            if (PRINTING.contains(name) && call.getArguments().size() == 1 && isOfClass(method, "java.io.PrintStream")) {
                checkArray(call.getArguments().get(0));
            } else if (name.equals("toString") && call.getArguments().isEmpty()) {
                checkArray(method.getExpression());
            }
        }
        return super.visitMethodInvocation(call, none);
    }

    private static boolean isOfClass(MemberSelectTree method, String name) {
        Type type = ((JCTree) method.getExpression()).type;
        return type != null && type.toString().equals(name);
    }

    /** An array as a text says where it is and not what is in it; a method prints the characters of a {@code char[]}. */
    private void checkArray(ExpressionTree value) {
        Type type = ((JCTree) value).type;
        if (type instanceof Type.ArrayType array && !array.elemtype.hasTag(TypeTag.CHAR)) {
            boolean simple = value instanceof IdentifierTree || value instanceof MemberSelectTree;
            String method = array.elemtype instanceof Type.ArrayType ? "deepToString(" : "toString(";
            warn(value, PRINTED_ARRAY, method + (simple ? value : "…") + ")", "as a text, an array says what it is, and not what is in it");
        }
    }

    @Override
    public Void visitIf(IfTree choice, Void none) {
        checkCondition(choice.getCondition());
        return super.visitIf(choice, none);
    }

    private void checkCondition(ExpressionTree condition) {
        if (inner(condition) instanceof AssignmentTree assignment && assignment.getExpression() instanceof LiteralTree literal
            && literal.getValue() instanceof Boolean value && assignment.getVariable() instanceof IdentifierTree variable) {
            String meant = (value ? "" : "!") + variable.getName();
            warn(assignment, ASSIGNED_CONDITION, meant, "= gives " + variable.getName() + " a value, which is the condition then");
        }
    }

    @Override
    public Void visitVariable(VariableTree variable, Void none) {
        checkDivision(((JCTree) variable).type, variable.getInitializer());
        return super.visitVariable(variable, none);
    }

    @Override
    public Void visitAssignment(AssignmentTree assignment, Void none) {
        checkDivision(((JCTree) assignment).type, assignment.getExpression());
        return super.visitAssignment(assignment, none);
    }

    private void checkDivision(Type wanted, ExpressionTree value) {
        boolean decimals = wanted != null && (wanted.hasTag(TypeTag.DOUBLE) || wanted.hasTag(TypeTag.FLOAT));
        if (decimals && inner(value) instanceof BinaryTree division && division.getKind() == Tree.Kind.DIVIDE
            && division.getLeftOperand() instanceof LiteralTree left && left.getValue() instanceof Integer one
            && division.getRightOperand() instanceof LiteralTree right && right.getValue() instanceof Integer other && other != 0 && one % other != 0) {
            warn(division, WHOLE_DIVISION, one + ".0 / " + other, "both are whole numbers, so that " + one + " / " + other + " is " + one / other);
        }
    }

    private static ExpressionTree inner(ExpressionTree expression) {
        return expression instanceof ParenthesizedTree parentheses ? inner(parentheses.getExpression()) : expression;
    }

    private static boolean isText(ExpressionTree expression) {
        return ((JCTree) expression).type != null && ((JCTree) expression).type.toString().equals("java.lang.String");
    }

    @Override
    public Void visitForLoop(ForLoopTree loop, Void none) {
        check(loop, loop.getStatement(), "for");
        return super.visitForLoop(loop, none);
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree loop, Void none) {
        check(loop, loop.getStatement(), "for");
        return super.visitEnhancedForLoop(loop, none);
    }

    @Override
    public Void visitWhileLoop(WhileLoopTree loop, Void none) {
        check(loop, loop.getStatement(), "while");
        checkCondition(loop.getCondition());
        return super.visitWhileLoop(loop, none);
    }

    private void check(StatementTree loop, StatementTree body, String word) {
        GeneratedUnit.Place end = body instanceof EmptyStatementTree ? origin(body) : null;
        if (end != null && end.piece().source().text().substring(end.piece().start() + end.offset()).matches("(?s);\\s*\\{.*")) {
            warn(body, EMPTY_LOOP, word, "empty statement after " + word);
        }
    }

    private void warn(Tree at, String code, String argument, String message) {
        tell(false, at, code, argument, message);
    }
}
