package elara.helpers.charts;

import elara.helpers.text.Numbers;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;

/**
 * From where to where an axis goes.
 *
 * @param low the lower end; on a logarithmic axis its exponent of ten
 * @param high the upper end, likewise
 */
public record AxisRange(double low, double high, boolean logarithmic) {
    private static final int MOST_LABELS = 9;
    /** Over fewer powers of ten than this, numbers between them have labels, too. */
    private static final int FEW_DECADES = 3;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /**
     * The range that XChart gives an axis.
     *
     * @param data the coordinates of a series on this axis
     * @param min where the user has the axis begin, or null
     * @param max where the user has the axis end, or null
     * @throws IllegalArgumentException if a logarithmic axis would have to show a value that is not above 0
     */
    static AxisRange of(XYChart chart, Function<XYSeries, double[]> data, Double min, Double max, boolean logarithmic) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (XYSeries series : chart.getSeriesCollection()) {
            for (double value : data.apply(series)) {
                if (logarithmic && value <= 0) {
                    throw new IllegalArgumentException("A logarithmic axis cannot show the value " + Numbers.text(value)
                        + " of \"" + series.getName() + "\": all values have to be above 0");
                }
                if (!Double.isNaN(value)) {
                    lowest = Math.min(lowest, value);
                    highest = Math.max(highest, value);
                }
            }
        }
        double from = min == null ? lowest : min;
        double to = max == null ? highest : max;
        return new AxisRange(logarithmic ? Math.log10(from) : from, logarithmic ? Math.log10(to) : to, logarithmic);
    }

    /** Where a value stands, as a share of the way from the low to the high end. */
    double share(double value) {
        return high == low ? 0.5 : ((logarithmic ? Math.log10(value) : value) - low) / (high - low);
    }

    /** Whether only powers of ten have labels. */
    boolean decadesOnly() {
        return high - low >= FEW_DECADES;
    }

    /** Every which power of ten has a label. */
    private int step() {
        return (int) Math.max(1, Math.ceil((high - low) / MOST_LABELS));
    }

    /** The label of a mark; on a logarithmic axis not every mark has one, and it is blank then. */
    String label(double value) {
        if (!logarithmic) {
            return Numbers.text(value);
        }
        long exponent = Math.round(Math.floor(Math.log10(value) + 1e-9));
        long digit = Math.round(value / Math.pow(10, exponent));
        if (!hasLabel(exponent, digit)) {
            return " ";
        }
        return Math.abs(exponent) <= FEW_DECADES ? Numbers.text(value)
            : (digit == 1 ? "" : digit + "·") + "10" + superscript(exponent);
    }

    private boolean hasLabel(long exponent, long digit) {
        return digit == 1 ? exponent % step() == 0
            : !decadesOnly() && (high - low < 1 || digit == 2 || digit == 5);
    }

    private static String superscript(long exponent) {
        StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
        Long.toString(Math.abs(exponent)).chars().forEach(digit -> text.append(SUPERSCRIPTS.charAt(digit - '0')));
        return text.toString();
    }

    /** The values on a logarithmic axis that have labels. */
    double[] labelled() {
        DoubleStream exponents = DoubleStream.iterate(Math.floor(low), e -> e <= high, e -> e + 1);
        return exponents.flatMap(e -> DoubleStream.iterate(1, digit -> digit <= 9, digit -> digit + 1)
                .filter(digit -> hasLabel((long) e, (long) digit)).map(digit -> digit * Math.pow(10, e)))
            .filter(value -> share(value) >= 0 && share(value) <= 1).toArray();
    }
}
