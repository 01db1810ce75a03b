package elara.timing;

import elara.display.CellRun;

/** Says how long the rest of a cell's statements took, when they have ended, well or not. */
public final class Stopwatch implements Runnable {
    /** Operating systems count processor time in steps of that, in nanoseconds. */
    private static final long TICK = 10_000_000;

    private long wall;
    private long cpu;

    private Stopwatch() {
    }

    /** Begins to measure; {@code %time} puts this in front of its code. */
    public static void start() {
        Stopwatch watch = new Stopwatch();
        watch.cpu = Meter.cpu(); // the first time, it has classes to load: that is not to be measured
        CellRun.atEnd(watch);
        watch.cpu = Meter.cpu();
        watch.wall = System.nanoTime();
    }

    @Override
    public void run() {
        long elapsed = System.nanoTime() - wall;
        long computed = Meter.cpu() - cpu;
        System.out.println("Time: " + Quantity.time(elapsed) + ", computing: " + (computed < TICK ? "under 10 ms" : Quantity.time(computed))
            + " (all threads)");
    }
}
