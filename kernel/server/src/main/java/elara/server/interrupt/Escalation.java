package elara.server.interrupt;

import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import elara.server.interrupt.ThreadStopper.Activity;
import elara.server.interrupt.ThreadStopper.Patience;
import elara.server.jvm.SessionJvm;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/** The attempts to end what a cell runs, ever stronger ones, until it has ended or its thread is left behind. */
final class Escalation implements Runnable {
    private static final System.Logger LOG = System.getLogger(Escalation.class.getName());

    private static final int GRACE_MILLIS = 25;
    /** Between attempts: the thread may be in the agent's own code, which must not be cut. */
    private static final int RETRY_MILLIS = 10;
    /** What the cell has started has ended when nothing of it was found at work so often: a pool gives out its next task, or starts a worker. */
    private static final int QUIET_ROUNDS = 5;
    private static final int INITIALIZING_MILLIS = 3000;
    /** Both: on a busy machine a round of attempts takes long, and each piece of a parallel stream takes one to end. */
    private static final int GIVE_UP_MILLIS = 5000;
    private static final int GIVE_UP_ROUNDS = 40;

    private final StoppableRun run;
    private final StoppableThreads threads;
    private final ThreadStopper stopper;
    private final LongSupplier nanos;
    private volatile boolean byUser;
    private final Set<ThreadReference> leftBehind = new HashSet<>();
    private long begin;
    private int rounds;
    /** How often in a row nothing that the cell has started was found at work; if nothing ever was, that is often enough. */
    private int quiet = QUIET_ROUNDS;

    /**
     * Attempts to end what runs now.
     *
     * @param byUser whether the user asked for it, who means what the cell has started, too
     */
    Escalation(SessionJvm jvm, StoppableRun run, CellThreads threads, boolean byUser) {
        this(run, threads, new Stopper(jvm, run.waiting()), System::nanoTime, byUser);
    }

    /**
     * The same.
     *
     * @param nanos the time
     */
    Escalation(StoppableRun run, StoppableThreads threads, ThreadStopper stopper, LongSupplier nanos, boolean byUser) {
        this.run = run;
        this.threads = threads;
        this.stopper = stopper;
        this.nanos = nanos;
        this.byUser = byUser;
    }

    /** Now the user has asked for it, too. */
    void setByUser() {
        byUser = true;
    }

    @Override
    public void run() {
        try {
            if (!byUser) {
                run.setOverdue(stopper.where(threads.own()));
            }
            begin = nanos.getAsLong(); // only now: on a busy machine, finding the threads can outlast the grace
            try {
                attempt();
            } finally {
                stopper.cancel();
            }
            if (!leftBehind.isEmpty()) {
                LeftBehind.watch(stopper, leftBehind);
            }
        } catch (IOException | VMDisconnectedException e) {
            // The session JVM has ended, and the cell with it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt() throws IOException, InterruptedException {
        boolean more = true;
        for (boolean running = true; running || more; rounds++) {
            Patience patience = patience();
            if (running && threads.own() != null && isTimeUp()) {
                leaveBehind();
                running = false;
            }
            more = attempt(running, patience);
            int pause = patience == Patience.ANYTHING ? GRACE_MILLIS : RETRY_MILLIS;
            running = run.runsAfter(pause);
            if (!running && more) {
                Thread.sleep(pause);
            }
        }
    }

    /** A round; returns whether what the cell has started needs another one. */
    private boolean attempt(boolean running, Patience patience) {
        // All of them, or those that compute would take the processor from who asks about them, question by question.
        threads.suspend();
        try {
            if (running && threads.own() != null) {
                stopper.attempt(threads.own(), patience);
            }
            return byUser && attemptStarted(patience);
        } catch (VMDisconnectedException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "A thread has ended meanwhile, or is no object any more: look again which there are", e);
            return byUser && !isTimeUp();
        } finally {
            threads.resume();
        }
    }

    /** Attempts to end the threads that the cell started; returns whether that has to be repeated. */
    private boolean attemptStarted(Patience patience) {
        List<ThreadReference> computing = new ArrayList<>();
        quiet++;
        for (ThreadReference thread : threads.started()) {
            Activity activity = stopper.attempt(thread, patience);
            if (activity == Activity.COMPUTES) {
                computing.add(thread);
            }
            if (isAtWork(activity, patience)) {
                quiet = 0;
            }
        }
        if (!computing.isEmpty() && isTimeUp()) {
            run.setRunningOn(computing.stream().map(ThreadReference::name).toList());
            leftBehind.addAll(computing);
            return false;
        }
        return quiet < QUIET_ROUNDS;
    }

    /** Whether it is worth another attempt. What nothing wakes costs nothing. */
    private boolean isAtWork(Activity activity, Patience patience) {
        return switch (activity) {
            case COMPUTES -> true;
            case LOOKS_FOR_TASKS, WAITS -> !isTimeUp();
            case BLOCKED -> patience == Patience.ANYTHING;
            case NO_USER_CODE -> false;
        };
    }

    private void leaveBehind() throws IOException, InterruptedException {
        ThreadReference thread = threads.own();
        String name = run.setLeftBehind(stopper.where(thread));
        while (!threads.abandon(name)) {
            Thread.sleep(GRACE_MILLIS);
        }
        leftBehind.add(thread);
        while (run.runsAfter(GIVE_UP_MILLIS)) {
            // The agent's reply is on its way.
        }
    }

    private Patience patience() {
        long millis = millis();
        if (millis < GRACE_MILLIS) {
            return Patience.ANYTHING;
        }
        if (millis < Attempts.CLEANING_UP_MILLIS) {
            return Patience.CLEANING_UP;
        }
        return millis < INITIALIZING_MILLIS ? Patience.INITIALIZING : Patience.NOTHING;
    }

    private boolean isTimeUp() {
        return millis() > GIVE_UP_MILLIS && rounds > GIVE_UP_ROUNDS;
    }

    private long millis() {
        return (nanos.getAsLong() - begin) / 1_000_000;
    }
}
