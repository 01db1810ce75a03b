package elara.helpers.charts;

import java.awt.Font;
import java.awt.Graphics2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.knowm.xchart.CategoryChart;

/** The numbers above the bars of a chart: each with as many decimals as one of them needs, and no wider than a bar. */
record BarLabels(CategoryChart chart, Font font, String pattern) {
    private static final int MOST_DECIMALS = 4;
    private static final int LEAST_SIZE = 9;

    static BarLabels of(CategoryChart chart) {
        return new BarLabels(chart, chart.getStyler().getLabelsFont(), chart.getStyler().getDecimalPattern());
    }

    /** Changes them, in a plot of this width, until {@link #giveBack}. */
    void fit(double width, Graphics2D graphics) {
        double[] values = chart.getSeriesCollection().stream().flatMapToDouble(series -> DoubleStream.of(series.getYData()))
            .filter(Double::isFinite).toArray();
        if (!chart.getStyler().isLabelsVisible() || values.length == 0) {
            return;
        }
        int decimals = DoubleStream.of(values).mapToInt(BarLabels::decimals).max().orElse(0);
        String shown = pattern == null ? "0" + (decimals == 0 ? "" : "." + "0".repeat(decimals)) : pattern;
        DecimalFormat format = new DecimalFormat(shown, DecimalFormatSymbols.getInstance(Locale.ROOT));
        double widest = DoubleStream.of(values).mapToObj(format::format)
            .mapToDouble(text -> font.getStringBounds(text, graphics.getFontRenderContext()).getWidth()).max().orElse(0);
        double bar = width * chart.getStyler().getAvailableSpaceFill() / values.length;
        chart.getStyler().setDecimalPattern(shown);
        chart.getStyler().setLabelsFont(font.deriveFont((float) Math.max(LEAST_SIZE,
            font.getSize2D() * Math.min(1, 0.9 * bar / widest))));
    }

    void giveBack() {
        chart.getStyler().setLabelsFont(font);
        chart.getStyler().setDecimalPattern(pattern);
    }

    private static int decimals(double value) {
        return Math.max(0, BigDecimal.valueOf(value).setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros().scale());
    }
}
