package elara.server.session;

import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.InvalidTypeException;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import elara.wire.FrameType;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Set;

/**
 * Ends what a snippet is doing: first by {@code Thread.interrupt}, which waiting code notices, then by throwing into
 * the cell's thread over JDI, which also ends loops that never wait.
 */
final class Interrupter {
    private static final System.Logger LOG = System.getLogger(Interrupter.class.getName());
    private static final String CELL_THREAD = "cell";
    /** The methods of the agent's {@code Invocation} that call the user's code; a stop elsewhere in it would lose the reply. */
    private static final Set<String> USER_CODE = Set.of("invoke", "render", "dispatch");
    private static final String POOL_TASK = "doExec";
    private static final String POOL_THREADS = "ForkJoinPool.commonPool-worker";
    private static final int GRACE_MILLIS = 100;
    /** Between attempts: the thread may be in the agent's own code, which must not be cut, or may catch everything. */
    private static final int RETRY_MILLIS = 10;
    private static final int MAX_ATTEMPTS = 500;

    private final SessionJvm jvm;
    private boolean inCell;
    private boolean running;
    private boolean requested;
    private Thread escalation;

    Interrupter(SessionJvm jvm) {
        this.jvm = jvm;
    }

    /** A cell begins: from now on interrupts count, also between its snippets. */
    synchronized void beginCell() {
        inCell = true;
        requested = false;
        escalation = null;
    }

    /** The cell has ended. */
    synchronized void endCell() {
        inCell = false;
    }

    /** Whether the cell was asked to end. */
    synchronized boolean isRequested() {
        return requested;
    }

    /** Something is about to run in the session JVM. */
    synchronized void begin() {
        running = true;
        if (requested) {
            startEscalation();
        }
    }

    /** It has ended; if it was interrupted, this waits until nothing of it runs on, which the next cell would suffer from. */
    void end() throws InterruptedException {
        Thread stopping;
        synchronized (this) {
            running = false;
            notifyAll();
            stopping = escalation;
        }
        if (stopping != null) {
            stopping.join();
        }
    }

    /** Asks the running cell to end; returns at once, and does nothing if none runs. */
    synchronized void interrupt() {
        if (inCell && !requested) {
            requested = true;
            if (running) {
                startEscalation();
            }
        }
    }

    private void startEscalation() {
        escalation = new Thread(this::escalate, "interrupter");
        escalation.setDaemon(true);
        escalation.start();
    }

    private synchronized void escalate() {
        try {
            jvm.link().send(FrameType.INTERRUPT);
            wait(GRACE_MILLIS);
            for (int i = 0; running && i < MAX_ATTEMPTS; i++) {
                stop(CELL_THREAD);
                // Again: the thread may have begun to wait only after the last one.
                jvm.link().send(FrameType.INTERRUPT);
                wait(RETRY_MILLIS);
            }
            // What a parallel stream has handed out goes on without the cell, until every piece is stopped.
            for (int i = 0; stop(POOL_THREADS) && i < MAX_ATTEMPTS; i++) {
                wait(RETRY_MILLIS);
            }
        } catch (IOException | VMDisconnectedException e) {
            // The session JVM has ended, and the snippet with it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Throws into the threads whose name begins so and that run the user's code; returns whether there were any. */
    private boolean stop(String name) {
        boolean any = false;
        for (ThreadReference thread : jvm.machine().allThreads()) {
            if (thread.name().startsWith(name)) {
                any |= stop(thread);
            }
        }
        return any;
    }

    private boolean stop(ThreadReference thread) {
        thread.suspend();
        try {
            boolean user = runsUserCode(thread);
            if (user) {
                thread.stop((ObjectReference) jvm.jdi().agentField("STOP"));
            }
            return user;
        } catch (IncompatibleThreadStateException | InvalidTypeException e) {
            LOG.log(Level.DEBUG, "The thread could not be stopped this time", e);
            return false;
        } finally {
            thread.resume();
        }
    }

    /** Whether a suspended thread is in the user's code or a library's, not in the agent's. */
    private static boolean runsUserCode(ThreadReference thread) throws IncompatibleThreadStateException {
        for (StackFrame frame : thread.frames()) {
            String type = frame.location().declaringType().name();
            if (frame.location().method().name().equals(POOL_TASK)) {
                return true; // of a parallel stream, even if a library's code is all there is of it
            }
            if (type.startsWith("elara.agent.") || type.startsWith("elara.wire.")) {
                return type.equals("elara.agent.Invocation") && USER_CODE.contains(frame.location().method().name());
            }
            if (type.startsWith("REPL.")) {
                return true;
            }
        }
        return false;
    }
}
