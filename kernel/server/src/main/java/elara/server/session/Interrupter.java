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

/**
 * Ends what a snippet is doing: first by {@code Thread.interrupt}, which waiting code notices, then by throwing into
 * the cell's thread over JDI, which also ends loops that never wait.
 */
final class Interrupter {
    private static final System.Logger LOG = System.getLogger(Interrupter.class.getName());
    private static final int GRACE_MILLIS = 100;
    /** Between attempts: the thread may be in the agent's own code, which must not be cut, or may catch everything. */
    private static final int RETRY_MILLIS = 10;
    private static final int MAX_ATTEMPTS = 500;

    private final SessionJvm jvm;
    private boolean inCell;
    private boolean running;
    private boolean requested;
    private long work;

    Interrupter(SessionJvm jvm) {
        this.jvm = jvm;
    }

    /** A cell begins: from now on interrupts count, also between its snippets. */
    synchronized void beginCell() {
        inCell = true;
        requested = false;
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
        work++;
        if (requested) {
            startEscalation();
        }
    }

    /** It has ended. */
    synchronized void end() {
        running = false;
        notifyAll();
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
        long target = work;
        Thread thread = new Thread(() -> escalate(target), "interrupter");
        thread.setDaemon(true);
        thread.start();
    }

    private synchronized void escalate(long target) {
        try {
            if (!isRunning(target)) {
                return;
            }
            jvm.link().send(FrameType.INTERRUPT);
            wait(GRACE_MILLIS);
            for (int i = 0; isRunning(target) && i < MAX_ATTEMPTS; i++) {
                stop();
                wait(RETRY_MILLIS);
            }
        } catch (IOException | VMDisconnectedException e) {
            // The session JVM has ended, and the snippet with it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isRunning(long target) {
        return running && work == target;
    }

    private void stop() {
        for (ThreadReference thread : jvm.machine().allThreads()) {
            if (!thread.name().equals("cell")) {
                continue;
            }
            thread.suspend();
            try {
                if (runsUserCode(thread)) {
                    thread.stop((ObjectReference) jvm.jdi().agentField("STOP"));
                }
            } catch (IncompatibleThreadStateException | InvalidTypeException e) {
                LOG.log(Level.DEBUG, "The cell's thread could not be stopped this time", e);
            } finally {
                thread.resume();
            }
        }
    }

    /** Whether a suspended thread is in the user's code or a library's, not in the agent's. */
    private static boolean runsUserCode(ThreadReference thread) throws IncompatibleThreadStateException {
        for (StackFrame frame : thread.frames()) {
            String type = frame.location().declaringType().name();
            if (type.startsWith("elara.agent.") || type.startsWith("elara.wire.")) {
                return type.equals("elara.agent.Invocation");
            }
            if (type.startsWith("REPL.")) {
                return true;
            }
        }
        return false;
    }
}
