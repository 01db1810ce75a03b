package elara.helpers;

import java.util.Locale;

/** Numbers as a reader wants them: short, the same form within one matrix, the same on every machine. */
final class Numbers {
    private Numbers() {
    }

    /** One number with up to six significant digits: {@code 0.25}, {@code 1e-09}, {@code 12}. */
    static String text(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e9) {
            return Long.toString((long) value);
        }
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        double size = Math.abs(value);
        if (size < 1e-4 || size >= 1e9) {
            return String.format(Locale.ROOT, "%.2g", value).replaceFirst("\\.?0+e", "e");
        }
        String fixed = String.format(Locale.ROOT, "%.6f", value);
        return fixed.replaceFirst("\\.?0+$", "");
    }

    /** A format with as many decimals as these values need to be told apart, at most four. */
    static String format(double[] values) {
        double largest = 0;
        boolean whole = true;
        for (double value : values) {
            if (Double.isFinite(value) && value != 0) {
                largest = Math.max(largest, Math.abs(value));
                whole &= value == Math.rint(value);
            }
        }
        if (largest >= 1e6 || !whole && largest < 1e-3) {
            return "%.2e";
        }
        if (whole) {
            return "%.0f";
        }
        for (int decimals = 1; decimals < 4; decimals++) {
            double unit = Math.pow(10, decimals);
            boolean exact = true;
            for (double value : values) {
                exact &= !Double.isFinite(value) || Math.abs(value * unit - Math.rint(value * unit)) < 1e-9 * unit;
            }
            if (exact) {
                return "%." + decimals + "f";
            }
        }
        return "%.4f";
    }
}
