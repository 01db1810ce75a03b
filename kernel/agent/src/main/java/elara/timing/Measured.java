package elara.timing;

import java.util.Arrays;

/**
 * What measuring has given.
 *
 * @param times what one loop took in each run, in nanoseconds
 * @param loops of each run
 * @param allocated bytes for each loop, of the thread that ran it
 * @param warmUp nanoseconds before measuring
 * @param settled whether the code did not get faster any more then
 */
record Measured(double[] times, long loops, double allocated, long warmUp, boolean settled) {
    /** Below this, it is the measuring itself that allocates. */
    private static final double NOTHING = 0.5;

    double mean() {
        return Arrays.stream(times).average().orElse(Double.NaN);
    }

    double deviation() {
        double mean = mean();
        return Math.sqrt(Arrays.stream(times).map(time -> (time - mean) * (time - mean)).sum() / Math.max(1, times.length - 1));
    }

    double best() {
        return Arrays.stream(times).min().orElse(Double.NaN);
    }

    /** For people. */
    String report() {
        return Quantity.time(mean()) + " ± " + Quantity.time(deviation()) + " per loop, best " + Quantity.time(best())
            + ", allocating " + (allocated < NOTHING ? "nothing" : Quantity.size(allocated))
            + "\n(mean ± standard deviation of " + Quantity.count(times.length, "run") + " of " + Quantity.count(loops, "loop") + " each, after "
            + Quantity.time(warmUp) + " of warming up" + (settled ? "" : ", in which the times did not settle") + ")"
            + "\nJMH would measure in several fresh JVMs, so that neither earlier cells nor chance in the JIT compiler shift the result.";
    }
}
