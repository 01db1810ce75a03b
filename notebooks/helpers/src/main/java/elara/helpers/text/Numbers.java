package elara.helpers.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Locale;

/** Numbers as a reader wants them: short, the same form within one matrix, the same on every machine. */
public final class Numbers {
    /** What is this much smaller than the largest number beside it is a rounding error, and shown as zero. */
    private static final double NOISE = 1e-12;

    private Numbers() {
    }

    /** One number with up to six significant digits: {@code 0.25}, {@code 1e-9}, {@code 12}. */
    public static String text(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e9) {
            return Long.toString((long) value);
        }
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        double size = Math.abs(value);
        if (size < 1e-4 || size >= 1e9) {
            return power(value, 1).replaceFirst("\\.0e", "e");
        }
        int digits = Math.max(6, (int) Math.ceil(Math.log10(size))); // of a large number all before the point
        return new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros().toPlainString();
    }

    /** Numbers that stand together: as many decimals for all as they need to be told apart, at most four. */
    public static String[] aligned(double... values) {
        String format = format(values);
        double largest = Arrays.stream(values).filter(Double::isFinite).map(Math::abs).max().orElse(0);
        return Arrays.stream(values).mapToObj(value -> cell(value, format, largest)).toArray(String[]::new);
    }

    private static String cell(double value, String format, double largest) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        if (format.endsWith("e")) {
            return value == 0 ? "0" : power(value, 2);
        }
        String text = String.format(Locale.ROOT, format, value);
        if (!text.matches("-?[0.]+")) {
            return text;
        }
        // Too small for its decimals: never a zero, which would be another claim, unless it is one but for rounding.
        boolean zero = Math.abs(value) <= NOISE * largest;
        return zero ? String.format(Locale.ROOT, format, 0.0) : power(value, 0);
    }

    /** Such as {@code 1.5e-9}: no zero in front of the exponent, as one writes it in a cell. */
    public static String power(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "e", value).replaceFirst("e([-+])0(\\d)$", "e$1$2")
            .replace("e+", "e");
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
                boolean counts = Double.isFinite(value) && Math.abs(value) >= 5e-5;
                exact &= !counts || Math.abs(value * unit - Math.rint(value * unit)) < 1e-9 * unit;
            }
            if (exact) {
                return "%." + decimals + "f";
            }
        }
        return "%.4f";
    }
}
