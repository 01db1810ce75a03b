package elara.helpers.charts;

import java.util.Arrays;

/** A curve that grows: one thread adds points while others read it. */
public final class Curve {
    /** More points than a picture has columns only cost time. */
    private static final int DRAWN = 500;

    /** Points as two arrays of equal length. */
    public record Points(double[] x, double[] y) {
    }

    private double[] x = new double[256];
    private double[] y = new double[256];
    // Written last: whoever stops the adding thread anywhere leaves a curve without the newest point, and nothing worse.
    private volatile int size;

    public void add(double newX, double newY) {
        if (size == x.length) {
            x = Arrays.copyOf(x, 2 * size);
        }
        if (size == y.length) {
            y = Arrays.copyOf(y, 2 * size);
        }
        x[size] = newX;
        y[size] = newY;
        size++;
    }

    /** All points so far. */
    public Points all() {
        int count = size;
        return new Points(Arrays.copyOf(x, count), Arrays.copyOf(y, count));
    }

    /**
     * The points to draw: those that are finite and, on a logarithmic axis, above 0; of many, the lowest and the highest of
     * each stretch, so that no spike is lost.
     */
    public Points drawn(boolean logarithmic) {
        Points all = all();
        int[] shown = new int[all.x.length];
        int count = 0;
        for (int i = 0; i < shown.length; i++) {
            if (Double.isFinite(all.y[i]) && (!logarithmic || all.y[i] > 0)) {
                shown[count++] = i;
            }
        }
        int[] chosen = count <= DRAWN ? Arrays.copyOf(shown, count) : extremes(shown, count, all.y);
        return new Points(Arrays.stream(chosen).mapToDouble(i -> all.x[i]).toArray(),
            Arrays.stream(chosen).mapToDouble(i -> all.y[i]).toArray());
    }

    /** Where the first value that is not a finite number is, or NaN if there is none. */
    public double firstNotFinite() {
        Points all = all();
        for (int i = 0; i < all.x.length; i++) {
            if (!Double.isFinite(all.y[i])) {
                return all.x[i];
            }
        }
        return Double.NaN;
    }

    private static int[] extremes(int[] shown, int count, double[] y) {
        int stretches = DRAWN / 2;
        int[] chosen = new int[2 * stretches];
        for (int stretch = 0; stretch < stretches; stretch++) {
            int from = (int) ((long) count * stretch / stretches);
            int to = (int) ((long) count * (stretch + 1) / stretches);
            int low = shown[from];
            int high = shown[from];
            for (int i = from; i < to; i++) {
                low = y[shown[i]] < y[low] ? shown[i] : low;
                high = y[shown[i]] > y[high] ? shown[i] : high;
            }
            chosen[2 * stretch] = Math.min(low, high);
            chosen[2 * stretch + 1] = Math.max(low, high);
        }
        return chosen;
    }
}
