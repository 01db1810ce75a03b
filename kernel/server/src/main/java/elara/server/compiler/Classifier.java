package elara.server.compiler;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import elara.server.compiler.Piece.Content;
import elara.server.compiler.Splitter.Form;
import java.util.List;

/** Finds out from its tree what a piece is. */
final class Classifier {
    private final Piece raw;
    private final Form form;
    private final int length;
    private final CompilationUnitTree unit;
    private final PieceText text;
    private final DeclarationReader declarations;

    /** Of a fragment that was parsed as a form, with the length of what was. */
    Classifier(Piece raw, Form form, int length, CompilationUnitTree unit, SourcePositions positions) {
        this.raw = raw;
        this.form = form;
        this.length = length;
        this.unit = unit;
        text = new PieceText(raw.text(), form, unit, positions);
        declarations = new DeclarationReader(text);
    }

    /** The piece; null if it is nothing that a cell may hold. */
    Piece classify() {
        Content content = form == Form.FILE ? ofFile() : ofClass();
        return content == null ? null
            : new Piece(raw.source(), raw.start(), raw.text(), text.blanked(), raw.names(), content, Outline.of(unit, content));
    }

    private Content ofFile() {
        if (unit.getPackage() != null) {
            return new Piece.PackageName();
        }
        if (unit.getImports().size() != 1) {
            return null;
        }
        text.blankComments(); // imports are copied onto one line
        ImportTree tree = unit.getImports().get(0);
        boolean module = raw.names().contains("module") && tree.toString().startsWith("import module ");
        return new Piece.Import(tree.getQualifiedIdentifier().toString(), tree.isStatic(), module);
    }

    private Content ofClass() {
        List<? extends Tree> members = unit.getTypeDecls().size() == 1 ? ((ClassTree) unit.getTypeDecls().get(0)).getMembers() : List.of();
        switch (form) {
            case EXPRESSION:
                return members.size() == 1 && members.get(0) instanceof VariableTree variable ? expression(variable) : null;
            case MEMBER:
                return declarations.read(members);
            default:
                return members.size() == 1 && members.get(0) instanceof MethodTree method && method.getBody() != null
                    ? statement(method.getBody().getStatements()) : null;
        }
    }

    private Content expression(VariableTree variable) {
        ExpressionTree tree = ((ParenthesizedTree) variable.getInitializer()).getExpression();
        int end = text.end(tree);
        while (tree instanceof ParenthesizedTree inner) {
            tree = inner.getExpression();
        }
        return new Piece.Expression(tree.getKind(), end, length < raw.text().length());
    }

    private Content statement(List<? extends StatementTree> all) {
        List<? extends StatementTree> statements = all.stream().filter(each -> !(each instanceof EmptyStatementTree)).toList();
        if (statements.isEmpty()) {
            return form == Form.STATEMENT ? new Piece.Statement(-1) : null;
        }
        if (statements.stream().anyMatch(Classifier::isUnnamed)) {
            return new Piece.Statement(-1); // there is nothing to keep of it
        }
        if (statements.get(0) instanceof ClassTree || statements.stream().allMatch(VariableTree.class::isInstance)) {
            return declarations.read(statements);
        }
        if (statements.size() > 1 || form == Form.OPEN_STATEMENT && endsInNothing(statements.get(0))) {
            return null;
        }
        if (statements.get(0) instanceof ExpressionStatementTree plain) {
            return form == Form.OPEN_STATEMENT ? null : new Piece.Expression(plain.getExpression().getKind(), text.end(plain.getExpression()), true);
        }
        return new Piece.Statement(returnIn(statements.get(0)));
    }

    /** Whether it declares a variable as {@code _}, from Java 22 on. */
    private static boolean isUnnamed(StatementTree statement) {
        return statement instanceof VariableTree variable && variable.getName().isEmpty();
    }

    /** Whether the semicolon that was added is all that a loop or condition would do. */
    private boolean endsInNothing(StatementTree statement) {
        boolean[] nothing = {false};
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitEmptyStatement(EmptyStatementTree tree, Void none) {
                nothing[0] |= text.start(tree) >= length;
                return null;
            }
        }.scan(statement, null);
        return nothing[0];
    }

    private int returnIn(StatementTree statement) {
        int[] found = {-1};
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitReturn(ReturnTree tree, Void none) {
                found[0] = text.start(tree);
                return null;
            }

            @Override
            public Void visitClass(ClassTree tree, Void none) {
                return null;
            }

            @Override
            public Void visitLambdaExpression(LambdaExpressionTree tree, Void none) {
                return null;
            }
        }.scan(statement, null);
        return found[0];
    }
}
