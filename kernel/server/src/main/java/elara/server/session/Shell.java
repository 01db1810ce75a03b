package elara.server.session;

import elara.server.jvm.SessionEndedException;
import java.util.concurrent.CompletableFuture;

/**
 * Where the requests of the main shell, or of a subshell, run their code: one after the other, on a thread of the session that is theirs
 * alone, whatever other shells do meanwhile.
 */
public final class Shell {
    private final CurrentSession session;
    private final int thread;
    /** Complete when the request that is handled was asked to end: there may be no session yet that hears of it. */
    private volatile CompletableFuture<Void> interrupted = new CompletableFuture<>();

    /** @param thread the number of the session's thread */
    Shell(CurrentSession session, int thread) {
        this.session = session;
        this.thread = thread;
    }

    /** The number of the session's thread. */
    public int thread() {
        return thread;
    }

    /** From now on an interrupt is meant for another request than before. */
    public void beginRequest() {
        interrupted = new CompletableFuture<>();
    }

    /**
     * A run of code begins, as soon as the session is ready.
     *
     * @throws InterruptedRunException if the request was asked to end before
     * @throws SessionEndedException as {@link CurrentSession#get} does
     */
    public Execution begin(long run) {
        CompletableFuture<Void> asked = interrupted;
        CompletableFuture.anyOf(asked, session.ready()).join();
        if (asked.isDone()) {
            throw new InterruptedRunException();
        }
        Session ready = session.get();
        Execution execution = ready.begin(run, thread);
        session.tell(run);
        if (asked.isDone()) {
            ready.interrupt(thread); // it may have come before there was a run to end
        }
        return execution;
    }

    /** Ends what is done for the request that is handled, if one is; returns at once. */
    public void interrupt() {
        setInterrupted();
        session.interrupt(thread);
    }

    /** The request that is handled is not to begin with anything more. */
    void setInterrupted() {
        interrupted.complete(null);
    }

    /** Nothing is run here any more: others may have the thread. */
    public void close() {
        session.forget(this);
    }
}
