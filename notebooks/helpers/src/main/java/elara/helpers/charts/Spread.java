package elara.helpers.charts;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Several runs of the same curve, as lowest, median and highest value at each place. */
public record Spread(double[] lowest, double[] median, double[] highest) {

    public static Spread of(String name, double[] x, double[][] runs) {
        if (runs.length == 0) {
            throw new IllegalArgumentException("The spread of \"" + name + "\" needs at least one run");
        }
        for (double[] run : runs) {
            if (run.length != x.length) {
                throw new IllegalArgumentException("Each run of \"" + name + "\" needs as many values as there are x, "
                    + x.length + "; one has " + run.length);
            }
        }
        double[][] sorted = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            int at = i;
            sorted[i] = Arrays.stream(runs).mapToDouble(run -> run[at]).sorted().toArray();
        }
        return new Spread(column(sorted, 0), middle(sorted), column(sorted, runs.length - 1));
    }

    private static double[] column(double[][] sorted, int rank) {
        return Arrays.stream(sorted).mapToDouble(values -> values[rank]).toArray();
    }

    private static double[] middle(double[][] sorted) {
        return Arrays.stream(sorted).mapToDouble(v -> (v[(v.length - 1) / 2] + v[v.length / 2]) / 2).toArray();
    }

    /** The way around the area between lowest and highest: there along {@code x}, and back. */
    public double[] outlineX(double[] x) {
        return thereAndBack(x, x);
    }

    public double[] outlineY() {
        return thereAndBack(lowest, highest);
    }

    private static double[] thereAndBack(double[] there, double[] back) {
        int n = there.length;
        return IntStream.range(0, 2 * n).mapToDouble(i -> i < n ? there[i] : back[2 * n - 1 - i]).toArray();
    }
}
