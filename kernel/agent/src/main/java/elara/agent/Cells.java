package elara.agent;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/** Which cell a thread works for: its output and displays belong to the cell that started it, also after that cell has ended. */
final class Cells {
    /** A type of its own, by which the kernel finds it over JDI among the values that a thread has inherited. */
    private record Owner(long cell) {
    }

    private static final InheritableThreadLocal<Owner> OWNER = new InheritableThreadLocal<>();
    private static volatile long running;

    private Cells() {
    }

    /** From now on the calling thread, and threads it starts, work for a cell. */
    static void enter(long cell) {
        running = cell;
        OWNER.set(new Owner(cell));
    }

    /** The cell the calling thread works for. */
    static long current() {
        // Workers of the common pool outlive the cell that happened to start them and then serve others.
        if (Thread.currentThread() instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool()) {
            return running;
        }
        Owner owner = OWNER.get();
        return owner == null ? running : owner.cell();
    }
}
