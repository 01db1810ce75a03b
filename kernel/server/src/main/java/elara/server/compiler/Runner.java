package elara.server.compiler;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes the statements of a cell as a class with static methods, to be called in turn; variables are fields of their own classes.
 * There are several methods, because the JVM refuses those over 64 KB and never compiles those over 8 KB to machine code.
 */
final class Runner {
    private static final int METHOD_LENGTH = 2000;
    /** Begins the names of its methods; one that a cell could give would hide the cell's own method. */
    static final String METHOD = "$run";
    /** Expressions that are statements as well. */
    private static final Set<Tree.Kind> STATEMENTS = EnumSet.of(Tree.Kind.METHOD_INVOCATION, Tree.Kind.NEW_CLASS, Tree.Kind.ASSIGNMENT,
        Tree.Kind.PREFIX_INCREMENT, Tree.Kind.PREFIX_DECREMENT, Tree.Kind.POSTFIX_INCREMENT, Tree.Kind.POSTFIX_DECREMENT,
        Tree.Kind.PLUS_ASSIGNMENT, Tree.Kind.MINUS_ASSIGNMENT, Tree.Kind.MULTIPLY_ASSIGNMENT, Tree.Kind.DIVIDE_ASSIGNMENT,
        Tree.Kind.REMAINDER_ASSIGNMENT, Tree.Kind.AND_ASSIGNMENT, Tree.Kind.OR_ASSIGNMENT, Tree.Kind.XOR_ASSIGNMENT,
        Tree.Kind.LEFT_SHIFT_ASSIGNMENT, Tree.Kind.RIGHT_SHIFT_ASSIGNMENT, Tree.Kind.UNSIGNED_RIGHT_SHIFT_ASSIGNMENT);
    /** Expressions whose type would depend on where they stand, so that 1 and 2.0 would not become doubles. */
    private static final Set<Tree.Kind> DEPENDENT = EnumSet.of(Tree.Kind.SWITCH_EXPRESSION, Tree.Kind.CONDITIONAL_EXPRESSION);

    private final String className;
    private final Map<Piece.Variable, Definition> variables;
    private final boolean valueWanted;
    private final Set<Definition> local;
    private final List<String> methods = new ArrayList<>();
    private int temporary;

    /**
     * Writes a class.
     *
     * @param variables what becomes of declared variables
     * @param valueWanted whether the last piece is an expression that has a value
     * @param local the variables that are declared as local ones, to find their types
     */
    Runner(String className, Map<Piece.Variable, Definition> variables, boolean valueWanted, Set<Definition> local) {
        this.className = className;
        this.variables = variables;
        this.valueWanted = valueWanted;
        this.local = local;
    }

    /** The names of the methods, in the order in which they have to be called; the last one returns the value. */
    List<String> methods() {
        return methods;
    }

    /** Appends the class with all pieces in order. */
    void write(List<Piece> pieces, GeneratedUnit unit) {
        unit.put("public class " + className + "{");
        open(unit);
        int begin = unit.length();
        for (Piece piece : pieces) {
            boolean last = piece == pieces.get(pieces.size() - 1);
            // Local variables reach to the end of one method only.
            if (local.isEmpty() && unit.length() > begin && unit.length() - begin + piece.text().length() > METHOD_LENGTH) {
                unit.put("return null;}");
                open(unit);
                begin = unit.length();
            }
            write(piece, last && valueWanted, unit);
        }
        unit.put((valueWanted ? "" : "return null;") + "}");
        if (variables.values().stream().anyMatch(Runner::needsCast)) {
            unit.put("@java.lang.SuppressWarnings(\"unchecked\")private static<T>T $cast(java.lang.Object o){return(T)o;}");
        }
        unit.put("}");
    }

    private void open(GeneratedUnit unit) {
        methods.add(methods.isEmpty() ? METHOD : METHOD + "$" + (methods.size() + 1));
        unit.put("public static java.lang.Object " + methods.get(methods.size() - 1) + "()throws java.lang.Throwable{");
    }

    private void write(Piece piece, boolean value, GeneratedUnit unit) {
        unit.goTo(piece, 0);
        if (piece.content() instanceof Piece.Variables declared) {
            declared.all().forEach(each -> assign(piece, each, unit));
        } else if (piece.content() instanceof Piece.Expression expression) {
            write(piece, expression, value, unit);
        } else if (piece.content() instanceof Piece.Statement) {
            // The condition keeps what follows reachable for the compiler, whatever the statement is.
            boolean ended = piece.text().endsWith(";") || piece.text().endsWith("}");
            unit.put("if(true){").copy(piece, 0, piece.text().length()).put(ended ? "}" : ";}");
        }
    }

    private void write(Piece piece, Piece.Expression expression, boolean value, GeneratedUnit unit) {
        if (value && DEPENDENT.contains(expression.tree())) {
            unit.put("var $value=").copy(piece, 0, expression.end()).put(";return $value;");
        } else if (value) {
            unit.put("return ").copy(piece, 0, expression.end()).put(";");
        } else if (STATEMENTS.contains(expression.tree())) {
            unit.copy(piece, 0, expression.end()).put(";");
        } else {
            unit.put("java.lang.Object $" + ++temporary + "=").copy(piece, 0, expression.end()).put(";");
        }
    }

    private void assign(Piece piece, Piece.Variable variable, GeneratedUnit unit) {
        Definition definition = variables.get(variable);
        boolean isLocal = local.contains(definition);
        unit.put(isLocal ? "var " : "");
        unit.copy(piece, variable.nameStart(), variable.nameEnd()).put("=");
        if (variable.valueStart() < 0) {
            unit.put(initialValue(variable));
        } else {
            boolean cast = !isLocal && needsCast(definition);
            unit.put(variable.braces() && variable.type() != null ? "new " + variable.type() : cast ? "$cast(" : "");
            copyValue(piece, variable, isLocal || definition.type() == null ? List.of() : definition.type().anonymous(), definition, unit);
            unit.put(cast ? ")" : "");
        }
        unit.put(";");
    }

    /** Copies a variable's first value, in which classes without name have their names. */
    private static void copyValue(Piece piece, Piece.Variable variable, List<InferredType.Anonymous> named, Definition definition, GeneratedUnit unit) {
        int from = variable.valueStart();
        for (InferredType.Anonymous each : named) {
            unit.copy(piece, from, each.start()).put("new " + Names.qualified(definition.holder()) + "." + each.name() + "(")
                .copy(piece, each.argumentsStart(), each.argumentsEnd()).put(")");
            from = each.end();
        }
        unit.copy(piece, from, variable.valueEnd());
    }

    private static boolean needsCast(Definition definition) {
        return definition.type() != null && !definition.type().exact();
    }

    /** A variable without value gets the one that a field has at first, also when the cell is run again. */
    private static String initialValue(Piece.Variable variable) {
        return !variable.primitive() ? "null" : variable.type().equals("boolean") ? "false" : "(" + variable.type() + ")0";
    }
}
