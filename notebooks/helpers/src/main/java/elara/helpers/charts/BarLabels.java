package elara.helpers.charts;

import java.awt.Font;
import java.awt.Graphics2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.style.CategoryStyler;

/** The numbers above the bars of a chart, in letters that leave a gap to those of the next bar. */
final class BarLabels {
    /** Of the width of a bar. */
    private static final double SHARE = 0.9;
    private static final int LEAST_SIZE = 9;

    private BarLabels() {
    }

    /** The font for them in a plot of this width. */
    static Font font(CategoryChart chart, double width, Graphics2D graphics) {
        CategoryStyler style = chart.getStyler();
        Font font = style.getLabelsFont();
        double[] values = chart.getSeriesCollection().stream().flatMapToDouble(series -> DoubleStream.of(series.getYData()))
            .filter(Double::isFinite).toArray();
        if (!style.isLabelsVisible() || values.length == 0 || style.getDecimalPattern() == null) {
            return font;
        }
        DecimalFormat format = new DecimalFormat(style.getDecimalPattern(), DecimalFormatSymbols.getInstance(Locale.ROOT));
        double widest = DoubleStream.of(values).mapToObj(format::format)
            .mapToDouble(text -> font.getStringBounds(text, graphics.getFontRenderContext()).getWidth()).max().orElse(0);
        double bar = width * style.getPlotContentSize() * style.getAvailableSpaceFill() / values.length;
        return font.deriveFont((float) Math.max(LEAST_SIZE, font.getSize2D() * Math.min(1, SHARE * bar / widest)));
    }
}
