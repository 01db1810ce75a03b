package elara.server.interrupt;

import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import elara.server.interrupt.ThreadStopper.Activity;
import elara.server.interrupt.ThreadStopper.Patience;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Threads that could not be stopped in time. What they wait for may come one day: then they have to end. */
final class LeftBehind implements Runnable {
    private static final int PERIOD_MILLIS = 1000;

    private final ThreadStopper stopper;
    private final Set<ThreadReference> threads;

    private LeftBehind(ThreadStopper stopper, Collection<ThreadReference> threads) {
        this.stopper = stopper;
        this.threads = new HashSet<>(threads);
    }

    /** Goes on in the background, and cheaply, to stop threads until they have ended or left the user's code. */
    static void watch(ThreadStopper stopper, Collection<ThreadReference> threads) {
        Thread attempts = new Thread(new LeftBehind(stopper, threads), "left-behind");
        attempts.setDaemon(true);
        attempts.start();
    }

    @Override
    public void run() {
        try {
            while (!threads.isEmpty()) {
                threads.removeIf(thread -> stopper.attempt(thread, Patience.NOTHING) == Activity.NO_USER_CODE);
                Thread.sleep(PERIOD_MILLIS);
            }
        } catch (VMDisconnectedException e) {
            // The session JVM has ended, and all its threads.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
