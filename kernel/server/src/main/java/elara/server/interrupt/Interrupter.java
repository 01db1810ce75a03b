package elara.server.interrupt;

import elara.server.jvm.SessionJvm;

/**
 * Ends what one of the session's threads does for a cell, when the user says so or showing its outcome takes too long. Cells can
 * be within each other, where one waits for what the kernel makes of another; then the innermost is meant.
 */
public final class Interrupter {
    private final SessionJvm jvm;
    private final int thread;
    /** The latest that has not ended, or has ended last. */
    private StoppableRun innermost;
    private int cells;
    private int leftBehind;

    /**
     * Interrupts what runs on a thread.
     *
     * @param thread the number of the session's thread
     */
    public Interrupter(SessionJvm jvm, int thread) {
        this.jvm = jvm;
        this.thread = thread;
    }

    /** A cell begins: from now on interrupts count, also while nothing of it runs in the session. */
    public synchronized void beginCell(long run) {
        innermost = new StoppableRun(jvm, thread, run, cells == 0 ? null : innermost, this::nameToLeaveBehind);
        cells++;
    }

    /** The cell has ended; if it was interrupted, this waits until nothing of it runs on, which the next cell would suffer from. */
    public void endCell() {
        StoppableRun ending = current();
        ending.close();
        synchronized (this) {
            cells--;
            if (cells > 0) {
                innermost = ending.outer();
            }
        }
    }

    /** Why the innermost cell was asked to end, or null; that of the last one if none runs. */
    public Interruption interruption() {
        StoppableRun run = current();
        return run == null ? null : run.interruption();
    }

    /**
     * Something is about to run in the session JVM; if this returns true, {@link #end} has to follow.
     *
     * @return false if it must not, because the cell was asked to end
     */
    public boolean begin() {
        return current().begin();
    }

    /**
     * From now on what runs has a time limit.
     *
     * @param rendering whether it renders a value, else it describes an exception
     */
    public void limitTime(boolean rendering) {
        StoppableRun run = current();
        if (run != null) {
            run.limitTime(rendering);
        }
    }

    /** It has ended; waits as {@link #endCell} does. */
    public void end() {
        current().end();
    }

    /** Asks the innermost cell to end; returns at once, and does nothing if none runs. */
    public void interrupt() {
        interrupt(false);
    }

    /**
     * The same.
     *
     * @param othersGoOn whether other cells do, for which the workers of the common pool may work
     */
    public void interrupt(boolean othersGoOn) {
        StoppableRun run = current();
        if (run != null) {
            run.interrupt(othersGoOn);
        }
    }

    /** Ends what the innermost cell runs on its thread and nothing else, as where a time limit is over; returns at once. */
    public void giveUp() {
        current().giveUp();
    }

    private synchronized String nameToLeaveBehind() {
        return "abandoned-" + (thread == 0 ? "" : thread + "-") + ++leftBehind;
    }

    private synchronized StoppableRun current() {
        return innermost;
    }
}
