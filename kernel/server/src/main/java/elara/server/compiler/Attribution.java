package elara.server.compiler;

import com.sun.tools.javac.api.JavacTaskImpl;
import java.io.IOException;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Has javac attribute classes, which fails by itself over some code that it has told to be wrong: in Java 17, for instance, over a lambda
 * that is an expression in a call that lacks arguments. What it has told counts then.
 */
final class Attribution {
    private Attribution() {
    }

    /** All classes of a task. */
    static Iterable<? extends Element> ofAll(JavacTaskImpl task, Javac javac) throws IOException {
        return of(task, null, javac);
    }

    /** Those that are named. */
    static Iterable<? extends Element> of(JavacTaskImpl task, Iterable<TypeElement> types, Javac javac) throws IOException {
        try {
            return task.analyze(types);
        } catch (RuntimeException | AssertionError e) {
            if (!isOfJavac(e) || javac.problems().errors().isEmpty()) {
                throw e;
            }
            javac.forget();
            return List.of();
        }
    }

    /** Whether nothing else has thrown it: neither an annotation processor, nor who has it stopped. */
    private static boolean isOfJavac(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith("com.sun.tools.javac.");
    }
}
