package elara.server.interrupt;

import com.sun.jdi.ObjectCollectedException;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import elara.server.interrupt.Stopper.Activity;
import elara.server.interrupt.Stopper.Patience;
import elara.server.jvm.SessionJvm;
import elara.wire.FrameType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The attempts to end what a cell runs, ever stronger ones, until it has ended or its thread is left behind. */
final class Escalation implements Runnable {
    private static final int GRACE_MILLIS = 25;
    /** Between attempts: the thread may be in the agent's own code, which must not be cut. */
    private static final int RETRY_MILLIS = 10;
    /** What the cell has started has ended when nothing of it was found at work for so long: a pool gives out its next task, or starts a worker. */
    private static final int SETTLED_MILLIS = 50;
    private static final int INITIALIZING_MILLIS = 3000;
    private static final int GIVE_UP_MILLIS = 5000;

    private final SessionJvm jvm;
    private final StoppableRun run;
    private final CellThreads threads;
    private final boolean byUser;
    private final Stopper stopper;
    private final Set<ThreadReference> leftBehind = new HashSet<>();
    private long begin;
    /** When threads that the cell has started were last found at work, in milliseconds from the beginning. */
    private long lastAtWork = -SETTLED_MILLIS;

    /**
     * Attempts to end what runs now.
     *
     * @param byUser whether the user asked for it, who means what the cell has started, too
     */
    Escalation(SessionJvm jvm, StoppableRun run, CellThreads threads, boolean byUser) {
        this.jvm = jvm;
        this.run = run;
        this.threads = threads;
        this.byUser = byUser;
        stopper = new Stopper(jvm, run.waiting());
    }

    @Override
    public void run() {
        try {
            if (!byUser) {
                run.setOverdue(stopper.where(threads.own()));
            }
            boolean more = true;
            begin = System.nanoTime(); // only now: on a busy machine, finding the threads can outlast the grace
            for (boolean running = true; running || more;) {
                Patience patience = patience();
                boolean begun = running && threads.own() != null;
                if (begun && millis() > GIVE_UP_MILLIS) {
                    leaveBehind();
                } else if (begun) {
                    stopper.attempt(threads.own(), patience);
                }
                more = byUser && attemptStarted(patience);
                int pause = patience == Patience.ANYTHING ? GRACE_MILLIS : RETRY_MILLIS;
                running = run.runsAfter(pause);
                if (!running && more) {
                    Thread.sleep(pause);
                }
            }
            stopper.cancel();
            if (!leftBehind.isEmpty()) {
                LeftBehind.watch(stopper, leftBehind);
            }
        } catch (IOException | VMDisconnectedException e) {
            // The session JVM has ended, and the cell with it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Attempts to end the threads that the cell started; returns whether that has to be repeated. */
    private boolean attemptStarted(Patience patience) {
        try {
            return attemptEach(patience);
        } catch (ObjectCollectedException e) {
            return true; // a thread has ended, and is no object any more: so look again which there are
        }
    }

    private boolean attemptEach(Patience patience) {
        List<ThreadReference> computing = new ArrayList<>();
        for (ThreadReference thread : threads.started()) {
            Activity activity = stopper.attempt(thread, patience);
            if (activity == Activity.COMPUTES) {
                computing.add(thread);
            }
            if (isAtWork(activity, patience)) {
                lastAtWork = millis();
            }
        }
        if (!computing.isEmpty() && millis() > GIVE_UP_MILLIS) {
            run.setRunningOn(computing.stream().map(ThreadReference::name).toList());
            leftBehind.addAll(computing);
            return false;
        }
        return millis() - lastAtWork < SETTLED_MILLIS;
    }

    /** Whether it is worth another attempt. What still waits, or is still blocked, after some of them costs nothing. */
    private boolean isAtWork(Activity activity, Patience patience) {
        return switch (activity) {
            case COMPUTES -> true;
            case LOOKS_FOR_TASKS -> millis() < GIVE_UP_MILLIS;
            case WAITS -> patience.compareTo(Patience.CLEANING_UP) <= 0;
            case BLOCKED -> patience == Patience.ANYTHING;
            case NO_USER_CODE -> false;
        };
    }

    private void leaveBehind() throws IOException, InterruptedException {
        ThreadReference thread = threads.own();
        jvm.link().send(FrameType.ABANDON, run.thread(), run.setLeftBehind(stopper.where(thread)));
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
        if (millis < Stopper.CLEANING_UP_MILLIS) {
            return Patience.CLEANING_UP;
        }
        return millis < INITIALIZING_MILLIS ? Patience.INITIALIZING : Patience.NOTHING;
    }

    private long millis() {
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
