package elara.agent;

import java.nio.charset.StandardCharsets;

/**
 * Does once, while there is memory, what has to work when there is none. A class that could not be initialized for want of memory fails
 * for the rest of the JVM's life, and with it every error that later cells would show.
 */
final class Rehearsal {
    /** It takes a tenth of a second of processor time, which the first cell has a better use for. */
    private static final int DELAY_MILLIS = 1000;

    private Rehearsal() {
    }

    /** Begins beside what the session does first. */
    static void start() {
        Thread thread = new Thread(null, Rehearsal::run, "elara-rehearsal", 0, false);
        thread.setDaemon(true);
        thread.start();
    }

    private static void run() {
        Replies.noRoom(0); // first what the session itself cannot do without
        Replies.pause();
        try {
            Thread.sleep(DELAY_MILLIS);
        } catch (InterruptedException e) {
            return;
        }
        Throwable thrown = new ExceptionInInitializerError(new OutOfMemoryError("rehearsed"));
        thrown.addSuppressed(new StackOverflowError());
        ExceptionFields.of(thrown, null);
        byte[] trace = ("\tat REPL.In$1.f(In[1]:1)\n" + ThrownText.of(thrown)).getBytes(StandardCharsets.UTF_8);
        TraceLines.inCellTerms(trace, 0, trace.length);
    }
}
