package elara.agent;

import elara.display.CellRuns;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/** Which run a thread works for: its output and displays belong to the run that started it, also after that has ended. */
final class Runs {
    /**
     * A type of its own, by which the kernel finds it over JDI among the values that a thread has inherited. No record: to link its
     * {@code equals} takes 20 ms of the first cell.
     */
    static final class Owner {
        private final long run;

        Owner(long run) {
            this.run = run;
        }
    }

    private static final InheritableThreadLocal<Owner> OWNER = new InheritableThreadLocal<>();
    /** The latest first. */
    private static final Deque<Owner> GOING_ON = new ConcurrentLinkedDeque<>();
    /** The run that the calling thread does something for at the moment; null if it does that for its own. */
    private static final ThreadLocal<Long> BEHALF = new ThreadLocal<>();
    private static volatile long last;

    private Runs() {
    }

    /**
     * From now on the calling thread, and threads it starts, work for a run.
     *
     * @return what it has worked for, which {@link #leave} wants
     */
    static Owner enter(long run) {
        Owner before = OWNER.get();
        Owner now = new Owner(run);
        GOING_ON.addFirst(now);
        last = run;
        OWNER.set(now);
        return before;
    }

    /** The calling thread has done what it entered a run for. */
    static void leave(Owner before) {
        GOING_ON.removeFirstOccurrence(OWNER.get());
        OWNER.set(before);
    }

    /** The run the calling thread works for. */
    static long current() {
        Long behalf = BEHALF.get();
        if (behalf != null) {
            return behalf;
        }
        // Workers of the common pool outlive the run that happened to start them and then serve others.
        if (Thread.currentThread() instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool()) {
            return latest();
        }
        Owner owner = OWNER.get();
        return owner == null ? latest() : owner.run;
    }

    /** What is shown while runs last asks this. */
    static final class OfCells implements CellRuns {
        @Override
        public long number() {
            return current();
        }

        @Override
        public boolean goesOn(long run) {
            for (Owner each : GOING_ON) {
                if (each.run == run) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void onBehalfOf(long run, Runnable work) {
            Long before = BEHALF.get();
            BEHALF.set(run);
            try {
                work.run();
            } finally {
                BEHALF.set(before);
            }
        }
    }

    private static long latest() {
        Owner latest = GOING_ON.peekFirst();
        return latest == null ? last : latest.run;
    }
}
