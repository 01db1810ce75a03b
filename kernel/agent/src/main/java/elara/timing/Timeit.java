package elara.timing;

/** Measures how long code takes, once it is warm. */
public final class Timeit {
    private static final long RUN_NANOS = 100_000_000;
    private static final long BATCH_NANOS = 30_000_000;
    private static final long LONGEST_WARM_UP = 3_000_000_000L;
    private static final long LONGEST_ALL = 10_000_000_000L;
    private static final double LEAST = 1e-3;
    private static final int RUNS = 7;
    private static final int FEWEST_RUNS = 3;
    /** The code counts as warm when it has not become so much faster for so long: the JIT compiler works beside it. */
    private static final double FASTER = 0.98;
    private static final long SETTLING_NANOS = 300_000_000;

    private final Loop loop;
    /** What one loop took in the last batch, in nanoseconds. */
    private double perLoop;
    private boolean settled;
    private long warmUp;

    private Timeit(Loop loop) {
        this.loop = loop;
    }

    /**
     * Measures and prints what came of it.
     *
     * @param loops of one run; 0 for as many as take a tenth of a second
     * @param runs 0 for seven, or fewer where these would take long
     */
    public static void measure(long loops, int runs, Loop code) throws Throwable {
        Timeit timeit = new Timeit(code);
        Meter.allocated(); // loads its classes
        timeit.warmUp();
        System.out.println(timeit.measure(loops, runs).report());
    }

    /** Runs the code until it does not get faster any more. */
    private void warmUp() throws Throwable {
        long start = System.nanoTime();
        long improved = start;
        double best = Double.POSITIVE_INFINITY;
        long times = 1;
        do {
            perLoop = Math.max(LEAST, (double) time(times) / times);
            if (perLoop < best * FASTER) {
                best = perLoop;
                improved = System.nanoTime();
            }
            times = Math.max(1, Math.min(times * 10, (long) (BATCH_NANOS / perLoop)));
            settled = System.nanoTime() - improved > SETTLING_NANOS;
            warmUp = System.nanoTime() - start;
        } while (!settled && warmUp < LONGEST_WARM_UP);
        perLoop = best;
    }

    private Measured measure(long wantedLoops, int wantedRuns) throws Throwable {
        long loops = wantedLoops > 0 ? wantedLoops : Math.max(1, round(RUN_NANOS / perLoop));
        int affordable = (int) Math.min(RUNS, LONGEST_ALL / (loops * perLoop));
        double[] times = new double[wantedRuns > 0 ? wantedRuns : Math.max(FEWEST_RUNS, affordable)];
        long before = Meter.allocated();
        for (int i = 0; i < times.length; i++) {
            times[i] = (double) time(loops) / loops;
        }
        double allocated = (double) (Meter.allocated() - before) / ((double) loops * times.length);
        Sink.empty();
        return new Measured(times, loops, allocated, warmUp, settled);
    }

    /** One, two or five with zeros behind: that many loops are easy to think of. */
    private static long round(double loops) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(1, loops))));
        double digit = loops / power;
        return (long) ((digit < 2 ? 1 : digit < 5 ? 2 : 5) * power);
    }

    private long time(long times) throws Throwable {
        long start = System.nanoTime();
        loop.run(times);
        return System.nanoTime() - start;
    }
}
