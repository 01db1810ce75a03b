package elara.server.session;

import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Has memory given back that is not used, once in each time that nobody asks the kernel for anything. */
public final class IdleMemory {
    private static final System.Logger LOG = System.getLogger(IdleMemory.class.getName());
    private static final int LOOKS = 4;

    private final LongSupplier quiet;
    private final long idleNanos;
    private final Runnable giveBack;
    private boolean given;

    /**
     * Prepares to watch.
     *
     * @param quiet for how many nanoseconds the kernel has had nothing to do
     * @param idleNanos after how many it is idle
     */
    public IdleMemory(LongSupplier quiet, long idleNanos, Runnable giveBack) {
        this.quiet = quiet;
        this.idleNanos = idleNanos;
        this.giveBack = giveBack;
    }

    /** Watches from now on, on a thread of its own. */
    public void start() {
        Thread thread = new Thread(this::watch, "idle-memory");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            while (true) {
                TimeUnit.NANOSECONDS.sleep(idleNanos / LOOKS);
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gives back once it is time, and not again before something was asked for; this comes often enough to see that. */
    void look() {
        boolean idle = quiet.getAsLong() >= idleNanos;
        if (idle && !given) {
            try {
                giveBack.run();
            } catch (RuntimeException | Error e) {
                LOG.log(Level.WARNING, "Memory could not be given back", e); // it can at the next time
            }
        }
        given = idle;
    }
}
