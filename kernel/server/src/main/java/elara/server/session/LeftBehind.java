package elara.server.session;

import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import elara.server.session.Stopper.Activity;
import java.util.ArrayList;
import java.util.List;

/** Threads that could not be stopped in time. What they wait for may come one day: then they have to end. */
final class LeftBehind implements Runnable {
    private static final int PERIOD_MILLIS = 1000;

    private final Stopper stopper;
    private final List<ThreadReference> threads;

    private LeftBehind(Stopper stopper, List<ThreadReference> threads) {
        this.stopper = stopper;
        this.threads = new ArrayList<>(threads);
    }

    /** Goes on in the background, and cheaply, to stop threads until they have ended or left the user's code. */
    static void watch(Stopper stopper, List<ThreadReference> threads) {
        Thread attempts = new Thread(new LeftBehind(stopper, threads), "left-behind");
        attempts.setDaemon(true);
        attempts.start();
    }

    @Override
    public void run() {
        try {
            while (!threads.isEmpty()) {
                Thread.sleep(PERIOD_MILLIS);
                threads.removeIf(thread -> stopper.attempt(thread, false, false) == Activity.NO_USER_CODE);
            }
        } catch (VMDisconnectedException e) {
            // The session JVM has ended, and all its threads.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
