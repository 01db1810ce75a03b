package elara.server.javadoc;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Comments as javac reads them. */
final class Comments {
    private Comments() {
    }

    /** A comment, written in lines without stars. */
    static DocComment of(String text, DocComment inherited, Links links) {
        return parsed("/**\n" + text.replaceAll("(?m)^", " * ") + "\n */", inherited, links);
    }

    static DocComment of(String text) {
        return of(text, null, Links.NONE);
    }

    /** A comment in Markdown; such as Java 17 does not know have no text there. */
    static DocComment markdown(String text) {
        return parsed(text.stripTrailing().replaceAll("(?m)^", "/// "), null, Links.NONE);
    }

    private static DocComment parsed(String comment, DocComment inherited, Links links) {
        String source = comment + "\nclass Documented { }";
        JavaFileObject file = new SimpleJavaFileObject(URI.create("mem:///Documented.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, problem -> { }, List.of("-proc:none"), null, List.of(file));
        DocTrees trees = DocTrees.instance(task);
        try {
            CompilationUnitTree unit = task.parse().iterator().next();
            DocCommentTree tree = trees.getDocCommentTree(new TreePath(new TreePath(unit), (ClassTree) unit.getTypeDecls().get(0)));
            return new DocComment(tree, trees, inherited, links);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
