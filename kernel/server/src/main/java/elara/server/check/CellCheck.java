package elara.server.check;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Kind;

/**
 * Finds out whether a cell compiles before any of it runs, so that one that does not changes nothing. JShell compiles a
 * snippet when it is evaluated, and forgets the definition that it replaces. So the whole cell is compiled as one
 * {@link Sketch} first; and where there is none, or it fails, piece by piece by a second JShell, which knows the same
 * definitions and runs nothing.
 */
public final class CellCheck implements AutoCloseable {
    /** Without a cell that runs, until the second JShell catches up: its work would slow down the cells. */
    private static final int IDLE_MILLIS = 1000;

    /**
     * A piece that does not compile.
     *
     * @param piece its place in the list of pieces
     * @param diagnostics what JShell says of it
     * @param unresolved what it needs that is not defined, such as {@code variable x}
     */
    public record Finding(int piece, List<Diag> diagnostics, List<String> unresolved) {
    }

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "cell-check");
        made.setDaemon(true);
        return made;
    });
    private final JShell leader;
    private final Consumer<Runnable> unheard;
    private final Supplier<JShell> maker;
    private final List<String> classpath = new ArrayList<>();
    private boolean asked;
    private Future<?> catchingUp = CompletableFuture.completedFuture(null);
    private Shadow shadow;

    /**
     * The check of cells that a JShell is about to run.
     *
     * @param unheard runs what {@code leader} must not tell the JVM in which it runs snippets
     * @param maker makes a JShell like the leader; it is asked when that one is needed first
     */
    public CellCheck(JShell leader, Consumer<Runnable> unheard, Supplier<JShell> maker) {
        this.leader = leader;
        this.unheard = unheard;
        this.maker = maker;
    }

    /** A cell begins: the second JShell waits. */
    public void begin() {
        catchingUp.cancel(false);
    }

    /** A cell has ended: when it is idle, the second JShell catches up. */
    public void end() {
        List<Definition> defined = definitions();
        if (asked) {
            // What it has evaluated is replaced by what has come of that, before another cell changes it again.
            asked = false;
            thread.execute(() -> catchUp(defined));
        } else {
            catchingUp = thread.schedule(() -> catchUp(defined), IDLE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** An addition to the class path. */
    public void addToClasspath(String entries) {
        thread.execute(() -> {
            classpath.add(entries);
            if (shadow != null) {
                shadow.addToClasspath(entries);
            }
        });
    }

    /**
     * Looks for pieces that do not compile.
     *
     * @param pieces snippets in order, of which later ones may use what earlier ones define
     * @param interrupted asked between pieces; then the search ends
     */
    public List<Finding> find(List<String> pieces, BooleanSupplier interrupted) {
        List<Definition> defined = definitions();
        boolean compiles = !isNeeded(pieces, defined) || Sketch.of(pieces, defined).filter(this::compiles).isPresent();
        return compiles ? List.of() : findEach(pieces, defined, interrupted);
    }

    /**
     * Whether a piece may replace a definition, or there are several: otherwise the JShell that runs it finds out in time.
     * Imports change nothing that is there.
     */
    static boolean isNeeded(List<String> pieces, List<Definition> defined) {
        return pieces.size() > 1 && pieces.stream().anyMatch(piece -> PieceKind.of(piece).kind() != PieceKind.IMPORT)
            || pieces.stream().anyMatch(piece -> defined.stream().anyMatch(definition -> Definition.replaces(piece, definition.snippet())));
    }

    private boolean compiles(Sketch sketch) {
        boolean[] compiles = {false};
        unheard.accept(() -> compiles[0] = sketch.compilesIn(leader));
        return compiles[0];
    }

    private List<Finding> findEach(List<String> pieces, List<Definition> defined, BooleanSupplier interrupted) {
        asked = true;
        Future<List<Finding>> search = thread.submit(() -> {
            catchUp(defined);
            return shadow.evaluate(pieces, interrupted);
        });
        try {
            return search.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    List<Definition> definitions() {
        return leader.snippets().filter(snippet -> leader.status(snippet).isActive())
            .map(snippet -> Definition.of(snippet, leader)).filter(definition -> definition != null).toList();
    }

    private void catchUp(List<Definition> defined) {
        if (shadow == null) {
            shadow = new Shadow(maker.get());
            classpath.forEach(shadow::addToClasspath);
        }
        shadow.follow(defined);
    }

    /**
     * Whether a method does not compile, though all it names is there. JShell would keep it in the hope for a definition that
     * mends it.
     */
    public static boolean waitsForNothing(DeclarationSnippet declaration, JShell shell) {
        return declaration.kind() == Kind.METHOD && shell.unresolvedDependencies(declaration).findAny().isEmpty()
            && shell.diagnostics(declaration).anyMatch(Diag::isError);
    }

    @Override
    public void close() {
        catchingUp.cancel(false);
        thread.shutdown(); // without an interrupt, which would close the files that a compiler reads
    }
}
