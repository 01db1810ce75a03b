package elara.server.compiler;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.parser.Tokens.Token;
import com.sun.tools.javac.parser.Tokens.TokenKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/** Reads what a type, method or variable is from its tree, and blanks the modifiers that are of no use in a cell. */
final class DeclarationReader {
    private static final Set<TokenKind> OF_TYPES = EnumSet.of(TokenKind.PUBLIC, TokenKind.PRIVATE, TokenKind.PROTECTED, TokenKind.STATIC);
    private static final Set<TokenKind> OF_MEMBERS = EnumSet.of(TokenKind.PUBLIC, TokenKind.PRIVATE, TokenKind.PROTECTED, TokenKind.STATIC,
        TokenKind.FINAL, TokenKind.TRANSIENT, TokenKind.VOLATILE);

    private final PieceText text;

    DeclarationReader(PieceText text) {
        this.text = text;
    }

    /** A definition; null if the trees are none that a cell may hold. */
    Piece.Content read(List<? extends Tree> trees) {
        if (!trees.isEmpty() && trees.stream().allMatch(VariableTree.class::isInstance)) {
            return variables(trees);
        }
        if (trees.size() != 1) {
            return null;
        }
        if (trees.get(0) instanceof ClassTree type && !type.getSimpleName().isEmpty()) {
            text.blank(type.getModifiers(), OF_TYPES);
            return new Piece.Type(type.getSimpleName().toString(), type.getKind() == Tree.Kind.RECORD);
        }
        return trees.get(0) instanceof MethodTree method && method.getReturnType() != null ? method(method) : null;
    }

    private Piece.Method method(MethodTree method) {
        text.blank(method.getModifiers(), OF_MEMBERS);
        String name = method.getName().toString();
        Token named = text.name(name, text.end(element(method.getReturnType())));
        return new Piece.Method(name, method.getParameters().stream().map(parameter -> erased(parameter.getType(), method)).toList(),
            method.getParameters().stream().map(parameter -> parameter.getName().toString()).toList(),
            Math.max(0, text.end(method.getModifiers())), named.pos, named.endPos, method.getBody() == null ? -1 : text.start(method.getBody()),
            method.getReturnType() instanceof PrimitiveTypeTree type && type.getPrimitiveTypeKind() == TypeKind.VOID, calls(name, method));
    }

    /** Without brackets, which may stand behind a method's parameters. */
    private static Tree element(Tree type) {
        return type instanceof ArrayTypeTree array ? element(array.getType()) : type;
    }

    private static boolean calls(String name, MethodTree method) {
        boolean[] found = {false};
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
                found[0] |= call.getMethodSelect() instanceof IdentifierTree called && called.getName().contentEquals(name);
                return super.visitMethodInvocation(call, none);
            }
        }.scan(method, null);
        return found[0];
    }

    /** A type without its arguments; of a type variable, its bound. */
    private static String erased(Tree type, MethodTree method) {
        if (type instanceof ParameterizedTypeTree generic) {
            return erased(generic.getType(), method);
        }
        if (type instanceof AnnotatedTypeTree annotated) {
            return erased(annotated.getUnderlyingType(), method);
        }
        if (type instanceof ArrayTypeTree array) {
            return erased(array.getType(), method) + "[]";
        }
        for (TypeParameterTree parameter : method.getTypeParameters()) {
            if (parameter.getName().contentEquals(type.toString())) {
                return parameter.getBounds().isEmpty() ? "Object" : erased(parameter.getBounds().get(0), method);
            }
        }
        return type.toString();
    }

    private Piece.Variables variables(List<? extends Tree> trees) {
        List<Piece.Variable> all = new ArrayList<>();
        int after = 0;
        boolean isVolatile = false;
        boolean isFinal = false;
        for (Tree tree : trees) {
            VariableTree variable = (VariableTree) tree;
            text.blank(variable.getModifiers(), OF_MEMBERS);
            isVolatile |= variable.getModifiers().getFlags().contains(Modifier.VOLATILE);
            isFinal |= variable.getModifiers().getFlags().contains(Modifier.FINAL);
            Piece.Variable read = variable(variable, after);
            all.add(read);
            after = Math.max(read.nameStart(), read.valueEnd());
        }
        return new Piece.Variables(all, isVolatile, isFinal);
    }

    /** A variable whose name comes behind what is {@code after} those before it. */
    private Piece.Variable variable(VariableTree variable, int after) {
        String name = variable.getName().toString();
        Tree type = variable.getType();
        int typeEnd = type == null ? -1 : text.end(type);
        boolean whole = type != null && text.isWhole(type);
        Token named = text.name(name, Math.max(after, whole ? typeEnd : 0));
        ExpressionTree value = variable.getInitializer();
        return new Piece.Variable(name, named.pos, named.endPos, type == null ? null : type.toString(), whole ? text.start(type) : -1, typeEnd,
            value == null ? -1 : text.start(value), value == null ? -1 : text.end(value),
            value instanceof NewArrayTree array && array.getType() == null, type instanceof PrimitiveTypeTree);
    }
}
