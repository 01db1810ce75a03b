package elara.server.classes;

import java.lang.System.Logger.Level;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Kind;
import jdk.jshell.Snippet;

/**
 * What a JShell keeps of its snippets. It forgets none there ever was, and the compiler goes through the classes of all of them
 * whenever it compiles anything: after a few thousand cells, that took longer than all the rest. JShell has no way to forget,
 * so this reaches for its own collections, which the {@code Add-Opens} of the server's jar allows.
 */
public final class SnippetMemory {
    private static final System.Logger LOG = System.getLogger(SnippetMemory.class.getName());
    private static final String PACKAGE = "REPL.";
    /** So many classes may come before it is worth looking which are in use. */
    private static final int MORE = 200;

    /**
     * JShell's collections.
     *
     * @param classes class files by class names
     * @param sources wrapped sources by the names of their classes, without the package
     * @param byKey snippets at their keys, null where there is none
     */
    private record Collections(Map<String, ?> classes, Map<String, ?> sources, Set<Snippet> snippets, List<Snippet> byKey) {
        @SuppressWarnings("unchecked") // the types of the fields
        static Collections of(JShell shell) {
            try {
                Object maps = field(shell, "maps");
                return new Collections((Map<String, ?>) field(field(field(shell, "taskFactory"), "fileManager"), "classObjects"),
                    (Map<String, ?>) field(field(shell, "outerMap"), "classOuters"),
                    (Set<Snippet>) field(maps, "snippets"), (List<Snippet>) field(maps, "keyIndexToSnippet"));
            } catch (ReflectiveOperationException | RuntimeException e) {
                LOG.log(Level.WARNING, "The JShell of this Java cannot be made to forget, so that cells get slower by and by: " + e);
                return new Collections(Map.of(), Map.of(), Set.of(), List.of());
            }
        }
    }

    private final JShell shell;
    private final Collections kept;
    private int limit = MORE;

    /** That of one JShell. */
    public SnippetMemory(JShell shell) {
        this.shell = shell;
        kept = Collections.of(shell);
    }

    private static Object field(Object object, String name) throws ReflectiveOperationException {
        Field field = object.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(object);
    }

    /** Forgets, now and then, the snippets that are not in use any more. */
    public void forgetUnused() {
        if (kept.classes().size() < limit) {
            return;
        }
        kept.snippets().removeIf(snippet -> !isUsed(snippet));
        kept.byKey().replaceAll(snippet -> snippet != null && isUsed(snippet) ? snippet : null);
        Set<String> used = kept.snippets().stream().filter(snippet -> snippet.kind() != Kind.IMPORT).map(this::wrapperOf)
            .collect(Collectors.toSet());
        kept.classes().keySet().removeIf(name -> !used.contains(SessionClasses.wrapperOf(name)));
        kept.sources().keySet().removeIf(name -> !used.contains(PACKAGE + name));
        limit = kept.classes().size() + MORE;
    }

    private boolean isUsed(Snippet snippet) {
        return snippet.kind().isPersistent() && shell.status(snippet).isActive();
    }

    private String wrapperOf(Snippet snippet) {
        return shell.sourceCodeAnalysis().wrapper(snippet).fullClassName();
    }
}
