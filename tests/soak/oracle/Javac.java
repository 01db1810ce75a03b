import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.JavacTaskPool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.*;
import javax.tools.*;

/**
 * Plain javac, which keeps what it has read of Java's own classes: that is most of a task's time. What it compiles has a package of its
 * own each time, so that nothing of it is met again. Now and then a new javac has to say the same.
 */
final class Javac {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final MemoryFiles FILES = new MemoryFiles(COMPILER.getStandardFileManager(null, null, StandardCharsets.UTF_8));
    private static final JavacTaskPool POOL = new JavacTaskPool(1);
    private static final List<String> OPTIONS = List.of("-proc:none", "-nowarn", "-Xlint:none", "-Xmaxerrs", "1000",
        "-XDshould-stop.ifError=FLOW");
    private static final int COMPARED = 40;
    private static int tasks;

    private Javac() {
    }

    /** An error: the class of its unit, and where in there it is. */
    record Problem(String unit, String code, int start, int position, int end, String message) {
        static Problem of(Diagnostic<? extends JavaFileObject> told) {
            String path = told.getSource().toUri().getPath();
            return new Problem(path.substring(path.lastIndexOf('/') + 1).replace(".java", ""), told.getCode().replace("compiler.err.", ""),
                (int) told.getStartPosition(), (int) told.getPosition(), (int) told.getEndPosition(), told.getMessage(Locale.ENGLISH));
        }
    }

    /** Compiles units, by the names of their classes; puts the class files into {@code classes}. */
    static List<Problem> compile(Map<String, String> units, Map<String, byte[]> classes) {
        List<JavaFileObject> sources = new ArrayList<>();
        units.forEach((name, text) -> sources.add(new MemoryFiles.Text(name, text)));
        Problems found = new Problems();
        FILES.writeTo(classes);
        POOL.getTask(Writer.nullWriter(), FILES, found, OPTIONS, null, sources, task -> generate(task));
        if (tasks++ % COMPARED == 0) {
            Problems afresh = new Problems();
            Map<String, byte[]> others = new HashMap<>();
            FILES.writeTo(others);
            COMPILER.getTask(Writer.nullWriter(), FILES, afresh, OPTIONS, null, sources).call();
            boolean same = !found.errors.isEmpty() || others.keySet().equals(classes.keySet());
            if (!same || !new HashSet<>(afresh.errors).equals(new HashSet<>(found.errors))) { // classes are attributed in any order
                throw new IllegalStateException("A new javac says " + afresh.errors + ", not " + found.errors + " of " + units);
            }
        }
        return found.errors;
    }

    private static Void generate(JavacTask task) {
        try {
            task.generate();
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // all is in memory
        }
    }

    /** The errors of a task, written down at once: it forgets later what they are about. */
    private static final class Problems implements DiagnosticListener<JavaFileObject> {
        private final List<Problem> errors = new ArrayList<>();

        @Override
        public void report(Diagnostic<? extends JavaFileObject> told) {
            if (told.getKind() == Diagnostic.Kind.ERROR) {
                errors.add(Problem.of(told));
            }
        }
    }
}
