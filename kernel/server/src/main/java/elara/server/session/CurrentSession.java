package elara.server.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The session that cells run in: started beside the kernel, and again after its JVM has ended. */
public final class CurrentSession implements AutoCloseable {
    private final Path home;
    private final SessionListener listener;
    private volatile CompletableFuture<JShellSession> session;

    /** Starts the first session in the background. */
    public CurrentSession(Path home, SessionListener listener) {
        this.home = home;
        this.listener = listener;
        restart();
    }

    /**
     * The session, once it is ready.
     *
     * @throws SessionEndedException if it could not be started; {@link #restart} tries again
     */
    public JShellSession get() {
        try {
            return session.join();
        } catch (CompletionException e) {
            throw SessionEndedException.notStarted(e.getCause().getMessage());
        }
    }

    /** Leaves the session, which has ended, and starts another in the background. */
    public synchronized void restart() {
        if (session != null) {
            close();
            listener.ended();
        }
        session = new CompletableFuture<>();
        CompletableFuture<JShellSession> starting = session;
        Thread thread = new Thread(() -> {
            try {
                starting.complete(JShellSession.start(home, listener));
            } catch (IOException | RuntimeException e) {
                starting.completeExceptionally(e);
            }
        }, "session-front-end");
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends what the session is doing, if it is doing anything. */
    public void interrupt() {
        if (session.isDone() && !session.isCompletedExceptionally()) {
            session.join().interrupt();
        }
    }

    @Override
    public void close() {
        session.thenAccept(JShellSession::close);
    }
}
