package elara.helpers.charts;

import elara.helpers.text.Numbers;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;

/**
 * What XChart draws badly on XY charts, drawn here while it paints the plot:
 *
 * <ul>
 * <li>Dashes begin again at each point, so that a curve of many points looks like a full line: here they run on.
 * <li>Logarithmic axes have ten lines in each power of ten, which fill the plot: here those with labels.
 * <li>Numbers below 1 lack their zero (.05).
 * <li>Where all points are evenly spaced, ticks are at points (0, 23, 46 …): the overlay's own point is not.
 * </ul>
 */
public final class Overlay {
    private static final String NAME = "overlay";
    /** Of the way between the outermost points; no even spacing of few points meets it. */
    private static final double ODD_PLACE = 0.37123;
    private static final Set<XYSeriesRenderStyle> LINES =
        Set.of(XYSeriesRenderStyle.Line, XYSeriesRenderStyle.Area, XYSeriesRenderStyle.PolygonArea);

    private final XYChart chart;
    private final XYStyler style;
    private final Map<XYSeries, BasicStroke> dashed = new LinkedHashMap<>();
    private final Function<Double, String> xLabels;
    private final Function<Double, String> yLabels;
    private final AxisRange x;
    private final AxisRange y;

    private Overlay(XYChart chart) {
        this.chart = chart;
        style = chart.getStyler();
        xLabels = style.getXAxisTickLabelsFormattingFunction();
        yLabels = style.getYAxisTickLabelsFormattingFunction();
        x = AxisRange.of(chart, XYSeries::getXData, style.getXAxisMin(), style.getXAxisMax(), style.isXAxisLogarithmic());
        y = AxisRange.of(chart, XYSeries::getYData, style.getYAxisMin(), style.getYAxisMax(), style.isYAxisLogarithmic());
    }

    /**
     * Paints a chart with what is missing.
     *
     * @throws IllegalArgumentException if a logarithmic axis would have to show a value that is not above 0
     */
    static void paint(XYChart chart, Graphics2D graphics, int width, int height) {
        Overlay overlay = new Overlay(chart);
        overlay.prepare();
        try {
            chart.paint(graphics, width, height);
        } finally {
            overlay.giveBackLines();
            overlay.style.setXAxisTickLabelsFormattingFunction(overlay.xLabels);
            overlay.style.setYAxisTickLabelsFormattingFunction(overlay.yLabels);
            chart.removeSeries(NAME);
        }
    }

    /** Whether the chart has something to draw on, and one vertical axis only. */
    static boolean isFor(XYChart chart) {
        return chart.getSeriesCollection().stream().anyMatch(series -> series.getXData().length > 0)
            && chart.getSeriesCollection().stream().allMatch(series -> series.getYAxisGroup() == 0);
    }

    private void prepare() {
        for (XYSeries series : chart.getSeriesCollection()) {
            BasicStroke stroke = series.getLineStyle();
            if (stroke != null && stroke.getDashArray() != null && LINES.contains(renderStyle(series))) {
                dashed.put(series, stroke);
                series.setLineStyle(SeriesLines.NONE);
            }
        }
        if (x.logarithmic()) {
            style.setPlotGridVerticalLinesVisible(false);
            style.setXAxisLogarithmicDecadeOnly(x.decadesOnly());
        }
        if (y.logarithmic()) {
            style.setPlotGridHorizontalLinesVisible(false);
            style.setYAxisLogarithmicDecadeOnly(y.decadesOnly());
        }
        if (x.logarithmic() || y.logarithmic()) {
            style.setAxisTicksMarksVisible(false);
        }
        // A decimal pattern that the user has set is used for linear axes only.
        if (xLabels == null && (x.logarithmic() || style.getXAxisDecimalPattern() == null && style.getDecimalPattern() == null)) {
            style.setXAxisTickLabelsFormattingFunction(x::label);
        }
        if (yLabels == null && (y.logarithmic() || style.getYAxisDecimalPattern() == null && style.getDecimalPattern() == null)) {
            style.setYAxisTickLabelsFormattingFunction(y::label);
        }
        Backdrop.add(chart, NAME, between(x), between(y), this::draw);
    }

    private XYSeriesRenderStyle renderStyle(XYSeries series) {
        return series.getXYSeriesRenderStyle().orElse(style.getDefaultSeriesRenderStyle());
    }

    private static double between(AxisRange range) {
        double place = range.low() + ODD_PLACE * (range.high() - range.low());
        return range.logarithmic() ? Math.pow(10, place) : place;
    }

    private void draw(Graphics2D g, Rectangle2D plot) {
        g.setColor(style.getPlotGridLinesColor());
        g.setStroke(style.getPlotGridLinesStroke());
        if (x.logarithmic()) {
            for (double value : x.labelled()) {
                g.draw(new Line2D.Double(screenX(plot, value), plot.getMinY(), screenX(plot, value), plot.getMaxY()));
            }
        }
        if (y.logarithmic()) {
            for (double value : y.labelled()) {
                g.draw(new Line2D.Double(plot.getMinX(), screenY(plot, value), plot.getMaxX(), screenY(plot, value)));
            }
        }
        dashed.forEach((series, stroke) -> {
            Color color = series.getLineColor();
            g.setColor(color);
            g.setStroke(stroke);
            g.draw(path(plot, series));
        });
        giveBackLines(); // the legend is painted after the plot, and shows them
    }

    private void giveBackLines() {
        dashed.forEach(XYSeries::setLineStyle);
    }

    private Path2D path(Rectangle2D plot, XYSeries series) {
        Path2D path = new Path2D.Double();
        boolean begins = true;
        for (int i = 0; i < series.getXData().length; i++) {
            double value = series.getYData()[i];
            if (Double.isNaN(value)) {
                begins = true;
                continue;
            }
            double px = screenX(plot, series.getXData()[i]);
            double py = screenY(plot, value);
            if (begins) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
            begins = false;
        }
        return path;
    }

    private double screenX(Rectangle2D plot, double value) {
        return plot.getMinX() + plot.getWidth() * withMargin(x.share(value));
    }

    private double screenY(Rectangle2D plot, double value) {
        return plot.getMaxY() - plot.getHeight() * withMargin(y.share(value));
    }

    private double withMargin(double share) {
        double content = style.getPlotContentSize();
        return (1 - content) / 2 + share * content;
    }
}
