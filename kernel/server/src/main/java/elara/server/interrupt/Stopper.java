package elara.server.interrupt;

import com.sun.jdi.ClassNotLoadedException;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.InvalidTypeException;
import com.sun.jdi.Location;
import com.sun.jdi.ObjectCollectedException;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import elara.agent.Landmarks;
import elara.server.jvm.SessionJvm;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ends what a thread of the session JVM does for a cell, over JDI. */
final class Stopper implements ThreadStopper {
    private static final System.Logger LOG = System.getLogger(Stopper.class.getName());

    /** Code that has caught as many will catch them all. */
    private static final int MAX_EXCEPTIONS = 2;

    private final SessionJvm jvm;
    private final int waiting;
    private final Map<ThreadReference, Attempts> attempts = new HashMap<>();
    private final ForcedReturns returns;
    /** The thread that has been told to end itself when it prints. */
    private ThreadReference printing;
    private ObjectReference exception;

    /**
     * Ends what a run does.
     *
     * @param waiting how many requests, to which the run's thread goes back in the end, are not meant
     */
    Stopper(SessionJvm jvm, int waiting) {
        this.jvm = jvm;
        this.waiting = waiting;
        returns = new ForcedReturns(jvm.machine(), this::stackOf);
    }

    /**
     * Tries once: by {@code Thread.interrupt}, which waiting code notices; then by an exception thrown into the thread, which
     * also ends loops that never wait; and at last, for code that catches everything, by a return from the user's code,
     * past all {@code finally} blocks.
     */
    @Override
    public Activity attempt(ThreadReference thread, Patience patience) {
        try {
            thread.suspend();
            try {
                CallStack stack = stackOf(thread);
                Attempts before = attempts.computeIfAbsent(thread, Attempts::new);
                before.begin();
                if (thread.equals(printing) && !stack.prints()) {
                    tellPrinter(null); // it had looked already, and what it prints next may be in a finally block
                }
                Activity activity = activity(thread, stack);
                if (!stack.hasUserCode()) {
                    boolean looks = activity == Activity.COMPUTES && stack.isPoolWorker() || stack.isEmpty() && !hasEnded(thread);
                    return looks ? Activity.LOOKS_FOR_TASKS : Activity.NO_USER_CODE;
                }
                if (patience == Patience.NOTHING || !stack.initializesLibrary()) {
                    if (patience == Patience.ANYTHING) {
                        boolean wakes = Attempts.waits(thread);
                        thread.interrupt();
                        before.setInterrupted(stack, wakes);
                    } else if (!before.isSpared(stack, patience)) {
                        end(thread, stack, before);
                    }
                }
                return activity;
            } finally {
                thread.resume();
            }
        } catch (VMDisconnectedException e) {
            throw e;
        } catch (IncompatibleThreadStateException | InvalidTypeException | ClassNotLoadedException | RuntimeException e) {
            // JDI has many exceptions for a thread that has ended meanwhile, or cannot be suspended where it is.
            LOG.log(Level.DEBUG, "The thread could not be stopped this time", e);
            return hasEnded(thread) ? Activity.NO_USER_CODE : Activity.COMPUTES;
        }
    }

    private static Activity activity(ThreadReference thread, CallStack stack) {
        boolean running = thread.status() == ThreadReference.THREAD_STATUS_RUNNING;
        // A short sleep ends while the thread is suspended: then it is not said to sleep any more.
        if (Attempts.waits(thread) || running && stack.isWaiting()) {
            return Activity.WAITS;
        }
        return running && !stack.isNative() ? Activity.COMPUTES : Activity.BLOCKED;
    }

    private static boolean hasEnded(ThreadReference thread) {
        try {
            return thread.status() == ThreadReference.THREAD_STATUS_ZOMBIE;
        } catch (ObjectCollectedException e) {
            return true;
        }
    }

    @Override
    public void cancel() {
        returns.cancel();
        tellPrinter(null);
    }

    /** Has a thread end itself when it prints, null for none. */
    private void tellPrinter(ThreadReference thread) {
        try {
            // There is place for one; who ends another run may need it meanwhile.
            if (thread != null || printing != null && printing.equals(jvm.jdi().field(Landmarks.OUTPUT, Landmarks.STOPPING))) {
                jvm.jdi().setField(Landmarks.OUTPUT, Landmarks.STOPPING, thread);
            }
            printing = thread;
        } catch (InvalidTypeException | ClassNotLoadedException e) {
            throw new IllegalStateException("The agent's class has a field of another type", e);
        }
    }

    @Override
    public String where(ThreadReference thread) {
        thread.suspend();
        try {
            return stackOf(thread).where();
        } catch (IncompatibleThreadStateException e) {
            return "unknown code";
        } finally {
            thread.resume();
        }
    }

    private CallStack stackOf(ThreadReference thread) throws IncompatibleThreadStateException {
        return isCellThread(thread) ? new CallStack(thread, waiting) : new CallStack(thread);
    }

    static boolean isCellThread(ThreadReference thread) {
        return thread.referenceType().name().equals(Landmarks.CELL_THREAD);
    }

    static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }

    private void end(ThreadReference thread, CallStack stack, Attempts before)
            throws IncompatibleThreadStateException, InvalidTypeException, ClassNotLoadedException {
        List<Location> place = stack.place();
        thread.interrupt();
        if (!stack.canBeStopped()) {
            if (stack.prints()) {
                tellPrinter(thread);
                before.setThrown(place);
            }
            return;
        }
        boolean waits = stack.isNative() || thread.status() == ThreadReference.THREAD_STATUS_MONITOR;
        // A worker goes from one piece of a parallel stream to the next, and each takes an exception to end.
        boolean more = stack.isPoolTask() || CellThreads.isVirtual(thread) || before.exceptions() < MAX_EXCEPTIONS;
        // Of several exceptions that wait for a blocked thread, the later ones would hit what runs after the cell.
        boolean pending = waits && before.exceptions() > 0 && before.isAt(stack);
        if (more && !pending) {
            thread.stop(exception());
            before.setThrown(place);
        } else if (thread.status() != ThreadReference.THREAD_STATUS_MONITOR && !CellThreads.isVirtual(thread)) {
            returns.request(thread, stack.isNative());
        }
    }

    private ObjectReference exception() {
        if (exception == null) {
            exception = (ObjectReference) jvm.jdi().field(Landmarks.AGENT, Landmarks.STOP);
        }
        return exception;
    }
}
