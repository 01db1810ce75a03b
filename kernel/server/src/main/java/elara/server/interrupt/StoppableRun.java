package elara.server.interrupt;

import elara.server.jvm.SessionJvm;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A run on one of the session's threads, from when interrupts count until nothing of it goes on. */
final class StoppableRun {
    /** Clients interrupt by signal and by message at once, and people click twice; later than this they mean it. */
    private static final int AGAIN_MILLIS = 2000;
    private static final int SHOW_SECONDS = 10;
    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "show-limit");
        thread.setDaemon(true);
        return thread;
    });

    private final SessionJvm jvm;
    private final int thread;
    private final long number;
    private final StoppableRun outer;
    private final Supplier<String> names;
    private boolean over;
    /** How many requests the session works on, one within the other. */
    private int requests;
    /** Which of all that were ever made is the latest, so that a limit meets no other. */
    private long request;
    private boolean rendering;
    private Interruption interruption;
    /** When the user has asked for it first; 0 if never. */
    private long asked;
    private Escalation escalation;
    private CellThreads threads;
    private Thread attempts;
    private ScheduledFuture<?> limit;

    /**
     * A run begins.
     *
     * @param outer the one on the same thread that waits for it, or null
     * @param names makes one for a thread that is left behind
     */
    StoppableRun(SessionJvm jvm, int thread, long number, StoppableRun outer, Supplier<String> names) {
        this.jvm = jvm;
        this.thread = thread;
        this.number = number;
        this.outer = outer;
        this.names = names;
    }

    StoppableRun outer() {
        return outer;
    }

    synchronized Interruption interruption() {
        return interruption;
    }

    /** The session is about to be asked to run something; returns false if it must not be. */
    boolean begin() {
        for (StoppableRun waiting = outer; waiting != null; waiting = waiting.outer) {
            if (waiting.interruption() != null) {
                return false;
            }
        }
        synchronized (this) {
            if (interruption != null) {
                return false;
            }
            requests++;
            request++;
            rendering = false;
            return true;
        }
    }

    /** From now on what runs has a time limit; one that it had is over. */
    synchronized void limitTime(boolean toRender) {
        if (requests > 0) {
            cancelLimit();
            rendering = toRender;
            long limited = request;
            limit = TIMER.schedule(() -> overdue(limited), SHOW_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** The request has ended; waits until the attempts to end it have, too. */
    void end() {
        Thread stopping;
        synchronized (this) {
            requests--;
            request++;
            cancelLimit();
            notifyAll();
            if (requests > 0) {
                return; // the attempts, if there are any, mean all of the run
            }
            stopping = attempts;
            attempts = null;
        }
        await(stopping);
    }

    /** The run has ended; waits until the attempts to end its threads have, too. */
    void close() {
        Thread stopping;
        synchronized (this) {
            over = true;
            stopping = attempts;
            attempts = null;
        }
        await(stopping);
    }

    private static void await(Thread stopping) {
        if (stopping != null) {
            try {
                stopping.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void cancelLimit() {
        if (limit != null) {
            limit.cancel(false);
            limit = null;
        }
    }

    /** Asks it to end; returns at once. The workers of the common pool are left alone if other runs go on, which they may work for. */
    synchronized void interrupt(boolean othersGoOn) {
        if (over) {
            return;
        }
        if (asked == 0) {
            asked = System.nanoTime();
            if (interruption == null) {
                interruption = Interruption.byUser();
            }
            startAttempts(true, othersGoOn); // between two requests, too: threads may run that the first one has started
        } else if (requests > 0 && Stopper.millisSince(asked) > AGAIN_MILLIS) {
            jvm.end("was ended, because the cell did not stop and was interrupted again");
        }
    }

    /** What it runs now takes too long, which is nobody's wish: what other threads do goes on. */
    synchronized void giveUp() {
        overdue(request);
    }

    private synchronized void overdue(long limited) {
        if (requests > 0 && request == limited) {
            startAttempts(false, true);
        }
    }

    private void startAttempts(boolean byUser, boolean othersGoOn) {
        if (attempts == null) {
            threads = new CellThreads(jvm, thread, number);
            threads.setPoolIncluded(!othersGoOn);
            escalation = new Escalation(jvm, this, threads, byUser);
            attempts = new Thread(escalation, "interrupter");
            attempts.setDaemon(true);
            attempts.start();
        } else if (byUser) {
            threads.setPoolIncluded(!othersGoOn);
            escalation.setByUser();
        }
    }

    // What the attempts tell and ask

    /** Showing the outcome has taken too long in {@code where}. */
    synchronized void setOverdue(String where) {
        if (interruption == null && rendering) {
            interruption = Interruption.ofRendering(SHOW_SECONDS, where);
        }
    }

    /** The thread cannot be stopped in {@code where} and is about to be left behind, and all that waits on it, under a name. */
    String setLeftBehind(String where) {
        String name = names.get();
        Interruption left;
        synchronized (this) {
            Interruption reason = interruption == null ? Interruption.ofDescribing(SHOW_SECONDS, where) : interruption;
            left = reason.leavingBehind(where, name);
            interruption = left;
        }
        for (StoppableRun waiting = outer; waiting != null; waiting = waiting.outer) {
            waiting.endWith(left);
        }
        return name;
    }

    private synchronized void endWith(Interruption inner) {
        if (interruption == null) {
            interruption = inner;
        }
    }

    /** Threads that the run started cannot be stopped. */
    synchronized void setRunningOn(List<String> names) {
        interruption = interruption.besides(names);
    }

    /** Waits a little, at most until nothing of it runs; returns whether something does. */
    synchronized boolean runsAfter(int millis) throws InterruptedException {
        if (requests > 0) {
            wait(millis);
        }
        return requests > 0;
    }

    /** How many requests on its thread wait for it. */
    int waiting() {
        int waiting = 0;
        for (StoppableRun each = outer; each != null; each = each.outer) {
            synchronized (each) {
                waiting += each.requests;
            }
        }
        return waiting;
    }

    /** The number of the session's thread that it runs on. */
    int thread() {
        return thread;
    }
}
