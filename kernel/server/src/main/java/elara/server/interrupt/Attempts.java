package elara.server.interrupt;

import com.sun.jdi.BooleanValue;
import com.sun.jdi.Location;
import com.sun.jdi.ThreadReference;
import elara.server.interrupt.ThreadStopper.Patience;
import java.util.List;

/** What has been tried so far to end a thread, and whether it needs a while before more is. */
final class Attempts {
    /** For {@code finally} blocks; longer, and people click again. */
    static final int CLEANING_UP_MILLIS = 1000;
    /** At least as often it is found to clean up: on a busy machine, an attempt takes long, and the thread hardly gets to run between two. */
    private static final int CLEANING_UP_ATTEMPTS = 60;
    /** Between two exceptions, and both: the thread may not have got to run. */
    private static final int RESPITE_MILLIS = 60;
    private static final int RESPITE_ATTEMPTS = 4;

    /**
     * What was last sent into the thread: how many exceptions so far, when, the place where that has met it, and whether that is
     * one where Java wakes it.
     */
    private record Sent(int exceptions, Moment moment, List<Location> place, boolean waking) {
        static final Sent NOTHING = new Sent(0, new Moment(0, 0), List.of(), false);
    }

    /** A point in time, and how many attempts there had been then. */
    private record Moment(long nanos, int attempts) {
    }

    private final ThreadReference thread;
    private int count;
    private Sent last = Sent.NOTHING;
    /** When it was first found to clean up; null if it was not. */
    private Moment cleaning;

    Attempts(ThreadReference thread) {
        this.thread = thread;
    }

    /** Another one begins. */
    void begin() {
        count++;
    }

    /** The thread has been interrupted, perhaps where that wakes it. */
    void setInterrupted(CallStack stack, boolean wakes) {
        last = new Sent(0, now(), stack.place(), wakes);
    }

    /** An exception has been thrown into it, which met it at a place. */
    void setThrown(List<Location> place) {
        last = new Sent(last.exceptions() + 1, now(), place, false);
    }

    /** How many have. */
    int exceptions() {
        return last.exceptions();
    }

    /** Whether the thread is where it was met last. */
    boolean isAt(CallStack stack) {
        return stack.place().equals(last.place());
    }

    /** Whether it needs a while: what was sent last may be still on its way, or has been met and is answered by cleaning up. */
    boolean isSpared(CallStack stack, Patience patience) {
        if (patience == Patience.CLEANING_UP && (stack.isInSynchronizedLibrary() || wakes(stack))) {
            return true;
        }
        if (stack.isPoolTask()) {
            return false;
        }
        return last.exceptions() > 0 && isWithin(last.moment(), RESPITE_MILLIS, RESPITE_ATTEMPTS)
            || patience != Patience.NOTHING && hasHeard() && stack.isBehind(last.place()) && mayCleanUp();
    }

    /** Whether it has time left, counted from when it began to: on a busy machine it hears late that it has to end. */
    private boolean mayCleanUp() {
        if (cleaning == null) {
            cleaning = now();
        }
        return isWithin(cleaning, CLEANING_UP_MILLIS, CLEANING_UP_ATTEMPTS);
    }

    private Moment now() {
        return new Moment(System.nanoTime(), count);
    }

    /** Whether not both so many milliseconds and so many attempts have passed. */
    private boolean isWithin(Moment since, int millis, int tries) {
        return Stopper.millisSince(since.nanos()) < millis || count - since.attempts() < tries;
    }

    /** Whether it is interrupted where Java wakes it, and has not got on since: on a busy machine that takes a while. */
    private boolean wakes(CallStack stack) {
        if (waits(thread)) {
            return isInterrupted();
        }
        return last.waking() && stack.isNative() && isAt(stack);
    }

    /** Whether it knows that it has to end. What computed when it was interrupted, knows when it has taken its mark away. */
    private boolean hasHeard() {
        return last.exceptions() > 0 || last.waking() || last != Sent.NOTHING && !isInterrupted();
    }

    private boolean isInterrupted() {
        return ((BooleanValue) thread.getValue(thread.referenceType().fieldByName("interrupted"))).value();
    }

    static boolean waits(ThreadReference thread) {
        int status = thread.status();
        return status == ThreadReference.THREAD_STATUS_SLEEPING || status == ThreadReference.THREAD_STATUS_WAIT;
    }
}
