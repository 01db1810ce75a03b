package elara.server.execution;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Whether a snippet is well-formed Java, without a look at what its names mean: the compiler's parser decides. */
final class Syntax {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private Syntax() {
    }

    /** Whether a snippet parses as one of the things a cell may hold: statement, member, expression or import. */
    static boolean isValid(String snippet) {
        String expression = snippet.strip().replaceFirst(";$", "");
        return parses("class C { void m() throws Throwable {\n" + snippet + "\n} }")
            || parses("class C {\n" + snippet + "\n}")
            || parses("class C { Object o =\n" + expression + "\n; }")
            || parses(snippet);
    }

    private static boolean parses(String source) {
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///C.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        try {
            ((JavacTask) COMPILER.getTask(null, null, problems, List.of("-proc:none"), null, List.of(file))).parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the source is in memory
        }
        return problems.getDiagnostics().isEmpty();
    }
}
