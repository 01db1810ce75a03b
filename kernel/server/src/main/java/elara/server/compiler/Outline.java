package elara.server.compiler;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import elara.server.compiler.Piece.Content;
import javax.lang.model.element.Modifier;

/**
 * What others can see of a definition, as text: if it is the same as before, they need not be compiled again. It may differ where
 * they would not notice; what counts in the end are the class files.
 */
final class Outline extends TreeScanner<Void, StringBuilder> {
    private Outline() {
    }

    static String of(CompilationUnitTree unit, Content content) {
        if (!(content instanceof Piece.Type || content instanceof Piece.Method || content instanceof Piece.Variables)) {
            return "";
        }
        StringBuilder outline = new StringBuilder();
        new Outline().scan(unit.getTypeDecls().get(0), outline);
        return outline.toString();
    }

    @Override
    public Void visitClass(ClassTree type, StringBuilder outline) {
        outline.append(type.getModifiers()).append(type.getKind()).append(' ').append(type.getSimpleName()).append(type.getTypeParameters())
            .append(type.getExtendsClause()).append(type.getImplementsClause()).append(type.getPermitsClause()).append('{');
        scan(type.getMembers(), outline);
        outline.append('}');
        return null;
    }

    @Override
    public Void visitMethod(MethodTree method, StringBuilder outline) {
        outline.append(method.getModifiers()).append(method.getTypeParameters()).append(method.getReturnType()).append(' ')
            .append(method.getName());
        for (VariableTree parameter : method.getParameters()) {
            outline.append(' ').append(parameter.getType());
        }
        outline.append(method.getThrows()).append(method.getDefaultValue()).append(';');
        // The statements of a cell are parsed as a method's body.
        if (method.getName().contentEquals("m") && method.getBody() != null && method.getThrows().size() == 1) {
            method.getBody().getStatements().stream().filter(each -> each instanceof ClassTree || each instanceof VariableTree)
                .forEach(each -> scan(each, outline));
        }
        return null;
    }

    @Override
    public Void visitVariable(VariableTree variable, StringBuilder outline) {
        boolean constant = variable.getModifiers().getFlags().contains(Modifier.FINAL);
        Tree value = constant ? variable.getInitializer() : null;
        outline.append(variable.getModifiers()).append(variable.getType()).append(' ').append(variable.getName()).append(value).append(';');
        return null;
    }

    @Override
    public Void visitBlock(BlockTree block, StringBuilder outline) {
        return null;
    }
}
