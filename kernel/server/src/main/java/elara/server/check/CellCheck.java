package elara.server.check;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Kind;

/**
 * Finds out whether a cell compiles before any of it runs, so that one that does not changes nothing. JShell compiles a
 * snippet when it is evaluated, and forgets the definition that it replaces; so a second JShell does it first, which
 * knows the same definitions and runs nothing.
 */
public final class CellCheck implements AutoCloseable {
    /**
     * A piece that does not compile.
     *
     * @param piece its place in the list of pieces
     * @param diagnostics what JShell says of it
     * @param unresolved what it needs that is not defined, such as {@code variable x}
     */
    public record Finding(int piece, List<Diag> diagnostics, List<String> unresolved) {
    }

    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "cell-check");
        made.setDaemon(true);
        return made;
    });
    private final Supplier<JShell> maker;
    private List<Definition> followed = List.of();
    private Shadow shadow;

    /** With what makes a JShell like the one that runs cells; it is made when it is needed first. */
    public CellCheck(Supplier<JShell> maker) {
        this.maker = maker;
    }

    /** Follows what the other JShell has defined by now; returns at once. */
    public void follow(JShell leader) {
        List<Definition> defined = leader.snippets().filter(snippet -> leader.status(snippet).isActive())
            .map(snippet -> Definition.of(snippet, leader)).filter(definition -> definition != null).toList();
        if (!defined.equals(followed)) {
            followed = defined;
            thread.execute(() -> shadow().follow(defined));
        }
    }

    /** Follows an addition to the class path. */
    public void addToClasspath(String entries) {
        thread.execute(() -> shadow().addToClasspath(entries));
    }

    /** Whether a piece may replace a definition that is followed, or there are several: otherwise the JShell that runs it finds out in time. */
    public boolean isNeeded(List<String> pieces) {
        return pieces.size() > 1
            || pieces.stream().anyMatch(piece -> followed.stream().anyMatch(definition -> Definition.replaces(piece, definition.snippet())));
    }

    /**
     * Looks for pieces that do not compile.
     *
     * @param pieces snippets in order, of which later ones may use what earlier ones define
     * @param interrupted asked between pieces; then the search ends
     */
    public List<Finding> find(List<String> pieces, BooleanSupplier interrupted) {
        Future<List<Finding>> search = thread.submit(() -> Sketch.of(pieces).filter(shadow()::accepts).isPresent()
            ? List.of() : shadow().evaluate(pieces, interrupted));
        try {
            return search.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /**
     * Whether a method does not compile, though all it names is there. JShell would keep it in the hope for a definition that
     * mends it.
     */
    public static boolean waitsForNothing(DeclarationSnippet declaration, JShell shell) {
        return declaration.kind() == Kind.METHOD && shell.unresolvedDependencies(declaration).findAny().isEmpty()
            && shell.diagnostics(declaration).anyMatch(Diag::isError);
    }

    private Shadow shadow() {
        if (shadow == null) {
            shadow = new Shadow(maker.get());
        }
        return shadow;
    }

    @Override
    public void close() {
        thread.shutdown(); // without an interrupt, which would close the files that a compiler reads
    }
}
