package elara.server.compiler;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import com.sun.tools.javac.tree.TreeScanner;
import com.sun.tools.javac.util.ListBuffer;

/**
 * Empty statements in parsed source that have javac call back wherever it comes past them, in each of its passes: of itself it says
 * nothing before a class is done, however large that is.
 */
final class Checkpoints extends TreeScanner {
    private final Runnable check;
    private boolean inConstructor;

    private Checkpoints(Runnable check) {
        this.check = check;
    }

    /** Has {@code check} called while units are compiled; what it throws ends that. */
    static void put(Iterable<CompilationUnitTree> units, Runnable check) {
        units.forEach(unit -> ((JCTree) unit).accept(new Checkpoints(check)));
    }

    @Override
    public void visitMethodDef(JCTree.JCMethodDecl tree) {
        inConstructor = tree.getReturnType() == null;
        super.visitMethodDef(tree);
    }

    @Override
    public void visitBlock(JCTree.JCBlock tree) {
        ListBuffer<JCStatement> all = new ListBuffer<>();
        JCStatement before = null;
        for (JCStatement each : tree.stats) {
            // A constructor begins with a call of another; and what cannot be reached is to be told once.
            boolean fits = before == null ? !inConstructor : before instanceof JCTree.JCExpressionStatement || before instanceof JCTree.JCVariableDecl;
            if (fits) {
                all.append(new Checkpoint(each.pos));
            }
            all.append(each);
            before = each;
        }
        inConstructor = false;
        super.visitBlock(tree);
        tree.stats = all.toList();
    }

    private final class Checkpoint extends JCTree.JCSkip {
        Checkpoint(int position) {
            pos = position;
        }

        @Override
        public void accept(Visitor visitor) {
            check.run();
            super.accept(visitor);
        }
    }
}
