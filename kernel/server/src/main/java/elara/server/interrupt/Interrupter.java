package elara.server.interrupt;

import elara.server.jvm.SessionJvm;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Ends what a cell does in the session JVM, when the user says so or showing its outcome takes too long. */
public final class Interrupter {
    /** Clients interrupt by signal and by message at once, and people click twice; later than this they mean it. */
    private static final int AGAIN_MILLIS = 2000;
    private static final int SHOW_SECONDS = 10;
    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "show-limit");
        thread.setDaemon(true);
        return thread;
    });

    private final SessionJvm jvm;
    private long cell;
    private boolean inCell;
    private boolean running;
    private boolean rendering;
    private long run;
    private Interruption interruption;
    private long interrupted;
    private Thread attempts;
    private ScheduledFuture<?> limit;
    private int abandoned;

    public Interrupter(SessionJvm jvm) {
        this.jvm = jvm;
    }

    /** A cell begins: from now on interrupts count, also between its snippets. */
    public synchronized void beginCell(long number) {
        cell = number;
        inCell = true;
        interruption = null;
    }

    /** The cell has ended; like {@link #end}. */
    public void endCell() {
        synchronized (this) {
            inCell = false;
        }
        end();
    }

    /** Why the cell was asked to end, or null. */
    public synchronized Interruption interruption() {
        return interruption;
    }

    /**
     * Something is about to run in the session JVM; if this returns true, {@link #end} has to follow.
     *
     * @param show whether it shows a result, which has a time limit
     * @return false if it must not, because the cell was asked to end
     */
    public synchronized boolean begin(boolean show) {
        if (interruption != null) {
            return false;
        }
        running = true;
        rendering = show;
        run++;
        if (show) {
            limitTime();
        }
        return true;
    }

    /** From now on what runs has a time limit. */
    public synchronized void limitTime() {
        long limited = run;
        limit = TIMER.schedule(() -> overdue(limited), SHOW_SECONDS, TimeUnit.SECONDS);
    }

    /** It has ended; if it was interrupted, this waits until nothing of it runs on, which the next cell would suffer from. */
    public void end() {
        Thread stopping;
        synchronized (this) {
            running = false;
            notifyAll();
            if (limit != null) {
                limit.cancel(false);
                limit = null;
            }
            stopping = attempts;
            attempts = null;
        }
        if (stopping != null) {
            try {
                stopping.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Asks the running cell to end; returns at once, and does nothing if none runs. */
    public synchronized void interrupt() {
        if (inCell && interruption == null) {
            interruption = Interruption.byUser();
            interrupted = System.nanoTime();
            startAttempts(true); // between two snippets, too: threads may run that the first one has started
        } else if (running && interruption != null && millisSince(interrupted) > AGAIN_MILLIS) {
            jvm.end("was ended, because the cell did not stop and was interrupted again");
        }
    }

    private synchronized void overdue(long limited) {
        if (running && run == limited) {
            startAttempts(false);
        }
    }

    private void startAttempts(boolean byUser) {
        if (attempts == null) {
            attempts = new Thread(new Escalation(jvm, this, cell, byUser), "interrupter");
            attempts.setDaemon(true);
            attempts.start();
        }
    }

    // What the attempts tell and ask

    /** Showing the outcome has taken too long in {@code where}. */
    synchronized void setOverdue(String where) {
        if (interruption == null && rendering) {
            interruption = Interruption.ofRendering(SHOW_SECONDS, where);
        }
    }

    /** The cell's thread cannot be stopped in {@code where} and is about to be left behind under the name returned. */
    synchronized String setLeftBehind(String where) {
        Interruption reason = interruption == null ? Interruption.ofDescribing(SHOW_SECONDS, where) : interruption;
        String name = "abandoned-" + ++abandoned;
        interruption = reason.leavingBehind(where, name);
        return name;
    }

    /** Threads that the cell started cannot be stopped. */
    synchronized void setRunningOn(List<String> names) {
        interruption = interruption.besides(names);
    }

    /** Waits a little, at most until the run ends; returns whether it goes on. */
    synchronized boolean runsAfter(int millis) throws InterruptedException {
        if (running) {
            wait(millis);
        }
        return running;
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }
}
