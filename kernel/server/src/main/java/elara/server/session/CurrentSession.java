package elara.server.session;

import elara.server.compiler.CellCompiler;
import elara.server.jvm.Call;
import elara.server.jvm.SessionEndedException;
import elara.server.jvm.SessionJvm;
import elara.server.jvm.SessionListener;
import elara.server.jvm.SessionOptions;
import elara.server.jvm.Surroundings;
import elara.wire.FrameType;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** The session that cells run in. Its JVM is started beside the kernel, and again after it has ended. */
public final class CurrentSession implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(CurrentSession.class.getName());
    private static final Executor THREADS = task -> {
        Thread thread = new Thread(task, "session-start");
        thread.setDaemon(true);
        thread.start();
    };

    private final Path home;
    private final SessionListener listener;
    private final Surroundings surroundings = new Surroundings();
    private final CompletableFuture<Session> session;
    private volatile CompletableFuture<SessionJvm> jvm;
    /** What is still to be told of how the JVM has started; null if nothing is. */
    private volatile String notice;
    private volatile Consumer<Call> calls;
    private final Shells shells = new Shells(this);
    /** Whether another JVM has taken the last one's place on purpose: then no cell has ended that. */
    private boolean replaced;

    /**
     * Starts the session's JVM in the background.
     *
     * @param session what {@link #prepare} has begun
     */
    public CurrentSession(Path home, SessionListener listener, CompletableFuture<Session> session) {
        this.home = home;
        this.listener = listener;
        this.session = session;
        jvm = start(List.of());
    }

    /** Makes a session in the background, with a compiler that has compiled something. Of all at the start, this takes longest. */
    public static CompletableFuture<Session> prepare(CellCompiler compiler) {
        return CompletableFuture.supplyAsync(() -> new Session(compiler), THREADS);
    }

    /**
     * The session, once it is ready.
     *
     * @throws SessionEndedException if its JVM could not be started; {@link #restart} tries again
     */
    public synchronized Session get() {
        try {
            Session ready = session.join();
            if (!ready.isAttached()) {
                attach(ready, jvm.join());
            }
            return ready;
        } catch (CompletionException e) {
            throw SessionEndedException.notStarted(e.getCause().getMessage());
        }
    }

    private void attach(Session ready, SessionJvm started) {
        if (calls != null) {
            started.link().onCall(calls);
        }
        ready.attach(started);
    }

    /** Says who answers what the session's code asks for. It must return at once. */
    public void answerCalls(Consumer<Call> answering) {
        calls = answering;
    }

    /** The session, also if it has no JVM yet. */
    public Session prepared() {
        return session.join();
    }

    /** Where relative paths of the notebook's code begin, or will when there is a JVM for it again. */
    public Path directory() {
        try {
            return jvm().directory();
        } catch (SessionEndedException e) {
            return surroundings.directory();
        }
    }

    /** Where the requests run their code that name no subshell. */
    public Shell mainShell() {
        return shells.main();
    }

    /** Where those of a new subshell run theirs; empty if there are too many. */
    public Optional<Shell> newShell() {
        return shells.add();
    }

    void forget(Shell shell) {
        shells.remove(shell);
    }

    /** Complete when {@link #get} need not wait, be it because it fails. */
    CompletableFuture<?> ready() {
        return session.thenCombine(jvm, (one, other) -> null).exceptionally(failed -> null);
    }

    /** Tells in the output of a run what is still to be told of how the JVM has started. */
    void tell(long run) {
        String told = notice;
        if (told != null) {
            notice = null;
            listener.stream(run, "stderr", told);
        }
    }

    /**
     * Leaves the JVM, which has ended, and starts another in the background, unless who ran there as well was faster.
     *
     * @param culprit the number of the cell that ended it; 0 if none did
     */
    public synchronized LostValues restart(long culprit) {
        Session current = session.join();
        boolean ended = current.isAttached();
        if (ended ? current.jvm().isAlive() : !jvm.isCompletedExceptionally()) {
            return current.lostBefore(replaced ? 0 : culprit);
        }
        replaced = false;
        LostValues lost = current.detach(culprit);
        jvm = start(List.copyOf(current.classpath()));
        if (ended) {
            listener.ended();
        }
        return lost;
    }

    /**
     * Goes on in another JVM; what is defined goes on there, too, but for the values of variables.
     *
     * @param options those that are chosen from now on
     * @param run goes on in the other JVM
     * @throws IOException if that does not start, with a message that says why; then nothing has changed
     */
    public synchronized LostValues replace(List<String> options, Execution run) throws IOException {
        Session current = get();
        List<String> before = SessionOptions.chosen();
        SessionOptions.choose(options);
        SessionJvm started;
        try {
            started = SessionJvm.start(home, List.copyOf(current.classpath()), surroundings, listener);
        } catch (IOException e) {
            SessionOptions.choose(before);
            throw e;
        }
        replaced = true;
        run.leave();
        current.jvm().end("was replaced: %jvm was run in another cell");
        LostValues lost = current.detach(run.run()); // to run that cell again would end the JVM again
        jvm = CompletableFuture.completedFuture(started);
        attach(current, started);
        List<String> imports = current.useOptions();
        current.rereadLibraries();
        current.enter(run);
        listener.ended();
        return lost.andImports(imports);
    }

    /** Where processes start. */
    public Surroundings surroundings() {
        return surroundings;
    }

    /**
     * The JVM that runs now; any thread may ask.
     *
     * @throws SessionEndedException if there is none at the moment
     */
    public SessionJvm jvm() {
        return session.join().jvm();
    }

    private CompletableFuture<SessionJvm> start(List<Path> classpath) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return SessionJvm.start(home, classpath, surroundings, listener);
            } catch (IOException e) {
                return startAsAtFirst(classpath, e);
            }
        }, THREADS);
    }

    /** In a directory that is gone, or with a variable that Java does not take, none would start until the kernel is restarted. */
    private SessionJvm startAsAtFirst(List<Path> classpath, IOException failure) {
        if (!surroundings.areChanged()) {
            throw new CompletionException(failure);
        }
        try {
            SessionJvm started = SessionJvm.start(home, classpath, new Surroundings(), listener);
            surroundings.reset();
            notice = "What %cd and %env had changed is as it was at first: the session's Java did not start (" + failure.getMessage() + "). It runs in "
                + surroundings.directory() + ".\n";
            return started;
        } catch (IOException e) {
            throw new CompletionException(failure);
        }
    }

    /** Has the JVM give back memory that it does not use; waits until it has. If there is none that runs, there is nothing to do. */
    public void giveBackMemory() {
        CompletableFuture<SessionJvm> current = jvm;
        if (current.isDone() && !current.isCompletedExceptionally()) {
            try {
                current.join().link().request(FrameType.GIVE_BACK);
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "The session has ended, as its next cell will say", e);
            }
        }
    }

    /** Ends what is done for the requests that are handled, in whichever shell; returns at once. */
    public void interrupt() {
        shells.setInterrupted();
        session.thenAccept(Session::interrupt);
    }

    /** Ends what runs for one shell; returns at once. */
    void interrupt(int thread) {
        session.thenAccept(ready -> ready.interrupt(thread));
    }

    @Override
    public void close() {
        jvm.thenAccept(SessionJvm::close);
        session.thenAccept(Session::close);
    }
}
