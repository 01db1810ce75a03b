package elara.helpers;

import elara.helpers.charts.Backdrop;
import elara.helpers.charts.Fonts;
import elara.helpers.charts.Look;
import elara.helpers.charts.NetMap;
import elara.helpers.charts.Spread;
import elara.helpers.text.Shapes;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * XChart charts in the course's look. They start empty: add curves and examples with the methods here, and anything else
 * with XChart's own {@code addSeries}. A chart is shown when it is the last value of a cell, or by {@code display(chart)}.
 *
 * <p>The title of a chart states what it shows to be true, not what it plots. Every method throws
 * {@link IllegalStateException} with an advice where the machine has no fonts.
 *
 * @see <a href="https://knowm.org/open-source/xchart/">XChart</a>
 */
public final class Plot {
    private static final int PLANE_WIDTH = 630;
    private static final int PLANE_HEIGHT = 460;
    private static final int SAMPLES = 300;

    private Plot() {
    }

    /** A chart for curves, see {@link #addCurve}. */
    public static XYChart lines(String title, String xAxis, String yAxis) {
        return xy(title, xAxis, yAxis, Look.WIDTH, Look.HEIGHT);
    }

    /** A chart for points, almost square, for planes such as hidden spaces; see {@link #addExamples}. */
    public static XYChart points(String title, String xAxis, String yAxis) {
        XYChart chart = xy(title, xAxis, yAxis, PLANE_WIDTH, PLANE_HEIGHT);
        chart.getStyler().setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        // Beside the plot: below it, XChart lets the entries of points overlap.
        chart.getStyler().setLegendPosition(LegendPosition.OutsideE).setLegendLayout(LegendLayout.Vertical);
        return chart;
    }

    /** A chart for bars, one group for each category, the value written above each bar. */
    public static CategoryChart bars(String title, String xAxis, String yAxis) {
        Fonts.require();
        CategoryChart chart = Look.apply(new CategoryChartBuilder().width(Look.WIDTH).height(Look.HEIGHT)
            .title(title).xAxisTitle(xAxis).yAxisTitle(yAxis).build());
        chart.getStyler().setAvailableSpaceFill(0.8);
        chart.getStyler().setPlotGridVerticalLinesVisible(false);
        chart.getStyler().setLabelsVisible(true);
        chart.getStyler().setLabelsFont(Fonts.bold(14));
        chart.getStyler().setLabelsFontColor(chart.getStyler().getChartFontColor());
        chart.getStyler().setLabelsFontColorAutomaticEnabled(false);
        chart.getStyler().setLabelsPosition(1.06);
        chart.getStyler().setDecimalPattern("0.####");
        return chart;
    }

    /** Adds a group of bars, one for each category, in the order of the map. */
    public static void addBars(CategoryChart chart, String name, Map<String, ? extends Number> bars) {
        chart.addSeries(name, List.copyOf(bars.keySet()), List.copyOf(bars.values()));
    }

    /**
     * A map of a net's answers over the square from {@code min} to {@code max} in both directions: strong blue where the
     * answer is 0 or less, strong orange where it is 1 or more, nothing where it is ½, and a line where it crosses ½.
     *
     * @param net takes points (n × 2, horizontal coordinate first) and gives one answer for each (n × 1); called once
     * @throws IllegalArgumentException if {@code min} is not below {@code max}, or the net's answer has another shape
     */
    public static XYChart map(String title, String xAxis, String yAxis, double min, double max,
                              UnaryOperator<INDArray> net) {
        if (!(min < max)) {
            throw new IllegalArgumentException("A map needs a range, its minimum (" + min
                + ") below its maximum (" + max + ")");
        }
        XYChart chart = points(title, xAxis, yAxis);
        chart.getStyler().setXAxisMin(min).setXAxisMax(max).setYAxisMin(min).setYAxisMax(max);
        chart.getStyler().setPlotGridLinesVisible(false).setPlotContentSize(1);
        double middle = (min + max) / 2;
        Backdrop.add(chart, "map", middle, middle, Backdrop.image(NetMap.draw(min, max, net)));
        return chart;
    }

    /**
     * Adds examples of two classes to a chart of the plane.
     *
     * @param points m × 2, a point in each row
     * @param labels m × 1, each 0 or 1
     * @throws IllegalArgumentException if the shapes do not fit
     */
    public static void addExamples(XYChart chart, INDArray points, INDArray labels) {
        if (points.rank() != 2 || points.columns() != 2 || labels.length() != points.rows()) {
            throw new IllegalArgumentException("Examples need points of shape [m, 2] and m labels, these have "
                + Shapes.of(points) + " and " + Shapes.of(labels));
        }
        for (int label = 0; label <= 1; label++) {
            int wanted = label;
            int[] rows = IntStream.range(0, points.rows())
                .filter(row -> Math.round(labels.getDouble(row)) == wanted).toArray();
            if (rows.length == 0) {
                continue;
            }
            double[] x = Arrays.stream(rows).mapToDouble(row -> points.getDouble(row, 0)).toArray();
            double[] y = Arrays.stream(rows).mapToDouble(row -> points.getDouble(row, 1)).toArray();
            chart.addSeries("label " + label, x, y)
                .setMarker(label == 0 ? SeriesMarkers.CIRCLE : SeriesMarkers.DIAMOND)
                .setMarkerColor(Look.color(label));
        }
    }

    /**
     * Adds a curve through the given points, without markers; its dashes tell it from the curves before it.
     *
     * @throws IllegalArgumentException if there are fewer than two points, or not as many {@code y} as {@code x}
     */
    public static XYSeries addCurve(XYChart chart, String name, double[] x, double[] y) {
        if (x.length < 2 || x.length != y.length) {
            throw new IllegalArgumentException("The curve \"" + name
                + "\" needs at least two points and as many y as x; it has " + x.length + " x and " + y.length + " y");
        }
        XYSeries curve = chart.addSeries(name, x, y);
        curve.setMarker(SeriesMarkers.NONE);
        curve.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line);
        curve.setLineStyle(Look.stroke(chart.getSeriesCollection().size() - 1));
        return curve;
    }

    /** Adds the graph of a function. {@code Plot.addFunction(chart, "tanh", -4, 4, Math::tanh)} */
    public static XYSeries addFunction(XYChart chart, String name, double from, double to, DoubleUnaryOperator function) {
        double[] x = IntStream.rangeClosed(0, SAMPLES).mapToDouble(i -> from + (to - from) * i / SAMPLES).toArray();
        return addCurve(chart, name, x, Arrays.stream(x).map(function).toArray());
    }

    /**
     * Adds the same curve from several runs, such as the losses of several seeds: the median as a line, and around it the
     * range from the lowest to the highest run.
     *
     * @param runs one row for each run, each with as many values as {@code x}
     * @throws IllegalArgumentException if there is no run, or one has another length than {@code x}
     */
    public static void addSpread(XYChart chart, String name, double[] x, double[][] runs) {
        Spread spread = Spread.of(name, x, runs);
        XYSeries median = addCurve(chart, name, x, spread.median());
        Color color = Look.color(chart.getSeriesCollection().size() - 1);
        median.setLineColor(color);
        XYSeries range = chart.addSeries(name + " (range)", spread.outlineX(x), spread.outlineY());
        range.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea).setLineStyle(SeriesLines.NONE);
        range.setFillColor(Look.faint(color));
        range.setMarker(SeriesMarkers.NONE).setShowInLegend(false);
    }

    /** Gives a chart a logarithmic vertical axis; all its values have to be above 0. */
    public static XYChart logY(XYChart chart) {
        chart.getStyler().setYAxisLogarithmic(true);
        return chart;
    }

    /** Gives a chart a logarithmic horizontal axis; all its values have to be above 0. */
    public static XYChart logX(XYChart chart) {
        chart.getStyler().setXAxisLogarithmic(true);
        return chart;
    }

    static XYChart xy(String title, String xAxis, String yAxis, int width, int height) {
        Fonts.require();
        return Look.apply(new XYChartBuilder().width(width).height(height)
            .title(title).xAxisTitle(xAxis).yAxisTitle(yAxis).build());
    }
}
