package elara.server.interrupt;

import com.sun.jdi.BooleanValue;
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
final class Stopper {
    private static final System.Logger LOG = System.getLogger(Stopper.class.getName());

    /** For {@code finally} blocks; longer, and people click again. */
    static final int CLEANING_UP_MILLIS = 1000;
    /** At least as often it is found to clean up: on a busy machine, an attempt takes long, and the thread hardly gets to run between two. */
    private static final int CLEANING_UP_ATTEMPTS = 60;
    /** Between two exceptions, and both: the thread may not have got to run. */
    private static final int RESPITE_MILLIS = 60;
    private static final int RESPITE_ATTEMPTS = 4;
    /** Code that has caught as many will catch them all. */
    private static final int MAX_EXCEPTIONS = 2;

    /** What a thread is left to do before it is cut short; each includes those behind it. */
    enum Patience {
        /** Whatever it does when it is interrupted. */
        ANYTHING,
        /** To hear of it, where Java wakes it; and what it does with a lock of a library. */
        CLEANING_UP,
        /**
         * The initialisation of a library, which is lost for the session if that fails; and for a while what it has turned to when
         * it was interrupted or an exception came, {@code finally} blocks and handlers.
         */
        INITIALIZING,
        NOTHING
    }

    /**
     * What was last sent into a thread: how many exceptions so far, when, the place where that has met it, and whether that is
     * one where Java wakes it.
     */
    private record Sent(int exceptions, Moment moment, List<Location> place, boolean waking) {
        static final Sent NOTHING = new Sent(0, new Moment(0, 0), List.of(), false);
    }

    /** A point in time, and how many attempts there had been then. */
    private record Moment(long nanos, int attempts) {
    }

    /** What a thread was found to do. */
    enum Activity {
        NO_USER_CODE,
        /** It is a pool's worker between two tasks, or has not begun yet; the next thing it does may be the cell's. */
        LOOKS_FOR_TASKS,
        /** In native code, or for a monitor: nothing may ever wake it. */
        BLOCKED,
        /** Where an interrupt wakes it. */
        WAITS,
        COMPUTES
    }

    private final SessionJvm jvm;
    private final int waiting;
    private final Map<ThreadReference, Sent> sent = new HashMap<>();
    /** When a thread was first found to clean up. */
    private final Map<ThreadReference, Moment> cleaning = new HashMap<>();
    private final Map<ThreadReference, Integer> attempts = new HashMap<>();
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
     *
     * <p>An attempt does nothing while the thread does what {@code patience} leaves it to do.
     */
    Activity attempt(ThreadReference thread, Patience patience) {
        try {
            thread.suspend();
            try {
                CallStack stack = stackOf(thread);
                attempts.merge(thread, 1, Integer::sum);
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
                        interrupt(thread, stack);
                    } else if (!isSpared(thread, stack, patience)) {
                        end(thread, stack);
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
        if (waits(thread) || running && stack.isWaiting()) {
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

    /** Forgets what has not come about yet: what the threads do next is not meant. */
    void cancel() {
        returns.cancel();
        tellPrinter(null);
    }

    /** Has a thread end itself when it prints, null for none. */
    private void tellPrinter(ThreadReference thread) {
        try {
            jvm.jdi().setField(Landmarks.OUTPUT, Landmarks.STOPPING, thread);
            printing = thread;
        } catch (InvalidTypeException | ClassNotLoadedException e) {
            throw new IllegalStateException("The agent's class has a field of another type", e);
        }
    }

    /** What a thread does, for a reader. */
    String where(ThreadReference thread) {
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

    private void interrupt(ThreadReference thread, CallStack stack) {
        boolean waits = waits(thread);
        thread.interrupt();
        sent.put(thread, new Sent(0, now(thread), stack.place(), waits));
    }

    /** Whether a thread needs a while: what was sent last may be still on its way, or has been met and is answered by cleaning up. */
    private boolean isSpared(ThreadReference thread, CallStack stack, Patience patience) {
        Sent last = sent.getOrDefault(thread, Sent.NOTHING);
        if (patience == Patience.CLEANING_UP && (stack.isInSynchronizedLibrary() || wakes(thread, stack, last))) {
            return true;
        }
        if (stack.isPoolTask()) {
            return false;
        }
        return last.exceptions() > 0 && isWithin(thread, last.moment(), RESPITE_MILLIS, RESPITE_ATTEMPTS)
            || patience != Patience.NOTHING && hasHeard(thread, last) && stack.isBehind(last.place()) && mayCleanUp(thread);
    }

    /** Whether it has time left, counted from when it began to: on a busy machine it hears late that it has to end. */
    private boolean mayCleanUp(ThreadReference thread) {
        return isWithin(thread, cleaning.computeIfAbsent(thread, this::now), CLEANING_UP_MILLIS, CLEANING_UP_ATTEMPTS);
    }

    private Moment now(ThreadReference thread) {
        return new Moment(System.nanoTime(), attempts.get(thread));
    }

    /** Whether not both so many milliseconds and so many attempts have passed. */
    private boolean isWithin(ThreadReference thread, Moment since, int millis, int tries) {
        return millisSince(since.nanos()) < millis || attempts.get(thread) - since.attempts() < tries;
    }

    static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }

    /** Whether it is interrupted where Java wakes it, and has not got on since: on a busy machine that takes a while. */
    private static boolean wakes(ThreadReference thread, CallStack stack, Sent last) {
        if (waits(thread)) {
            return isInterrupted(thread);
        }
        return last.waking() && stack.isNative() && stack.place().equals(last.place());
    }

    /** Whether it knows that it has to end. What computed when it was interrupted, knows when it has taken its mark away. */
    private static boolean hasHeard(ThreadReference thread, Sent last) {
        return last.exceptions() > 0 || last.waking() || last != Sent.NOTHING && !isInterrupted(thread);
    }

    private static boolean isInterrupted(ThreadReference thread) {
        return ((BooleanValue) thread.getValue(thread.referenceType().fieldByName("interrupted"))).value();
    }

    private static boolean waits(ThreadReference thread) {
        int status = thread.status();
        return status == ThreadReference.THREAD_STATUS_SLEEPING || status == ThreadReference.THREAD_STATUS_WAIT;
    }

    private void end(ThreadReference thread, CallStack stack)
            throws IncompatibleThreadStateException, InvalidTypeException, ClassNotLoadedException {
        Sent before = sent.getOrDefault(thread, Sent.NOTHING);
        Sent next = new Sent(before.exceptions() + 1, now(thread), stack.place(), false);
        thread.interrupt();
        if (!stack.canBeStopped()) {
            if (stack.prints()) {
                tellPrinter(thread);
                sent.put(thread, next);
            }
            return;
        }
        boolean waits = stack.isNative() || thread.status() == ThreadReference.THREAD_STATUS_MONITOR;
        // A worker goes from one piece of a parallel stream to the next, and each takes an exception to end.
        boolean more = stack.isPoolTask() || CellThreads.isVirtual(thread) || before.exceptions() < MAX_EXCEPTIONS;
        // Of several exceptions that wait for a blocked thread, the later ones would hit what runs after the cell.
        boolean pending = waits && before.exceptions() > 0 && stack.place().equals(before.place());
        if (more && !pending) {
            thread.stop(exception());
            sent.put(thread, next);
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
