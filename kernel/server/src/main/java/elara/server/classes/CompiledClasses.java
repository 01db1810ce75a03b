package elara.server.classes;

import java.lang.System.Logger.Level;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Kind;

/**
 * The classes that a JShell has compiled. It keeps those of all snippets there ever were, and the compiler goes through them
 * whenever it compiles anything: after a few thousand cells, that took longer than all the rest. JShell has no way to forget them,
 * so this reaches for its own map, which the {@code Add-Opens} of the server's jar allows.
 */
public final class CompiledClasses {
    private static final System.Logger LOG = System.getLogger(CompiledClasses.class.getName());
    private static final int WRAPPER_BEGIN = "REPL.$JShell$".length();
    /** So many may come before it is worth looking which are in use. */
    private static final int MORE = 200;

    private final JShell shell;
    private final Map<String, ?> classes;
    private int limit = MORE;

    /** Those of one JShell. */
    @SuppressWarnings("unchecked") // the field's type
    public CompiledClasses(JShell shell) {
        this.shell = shell;
        Map<String, ?> found = Map.of();
        try {
            found = (Map<String, ?>) field(field(field(shell, "taskFactory"), "fileManager"), "classObjects");
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.log(Level.WARNING, "JShell's classes cannot be forgotten, so that cells get slower by and by: " + e);
        }
        classes = found;
    }

    private static Object field(Object object, String name) throws ReflectiveOperationException {
        Field field = object.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(object);
    }

    /** Forgets, now and then, the classes of snippets that are not in use any more. */
    public void forgetUnused() {
        if (classes.size() < limit) {
            return;
        }
        Set<String> used = shell.snippets().filter(snippet -> snippet.kind() != Kind.IMPORT && snippet.kind().isPersistent()
                && shell.status(snippet).isActive())
            .map(this::wrapperOf).collect(Collectors.toSet());
        classes.keySet().removeIf(name -> !used.contains(wrapperOf(name)));
        limit = classes.size() + MORE;
    }

    private String wrapperOf(Snippet snippet) {
        return shell.sourceCodeAnalysis().wrapper(snippet).fullClassName();
    }

    private static String wrapperOf(String className) {
        int end = className.indexOf('$', Math.min(WRAPPER_BEGIN, className.length()));
        return end < 0 ? className : className.substring(0, end);
    }
}
