package elara.helpers;

import elara.helpers.charts.Look;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Histograms of several sets of values, with the same bins. For the values of an ND4J array, give
 * {@code array.ravel().toDoubleVector()}.
 */
public final class Distributions {
    private static final int BINS = 40;
    private static final int LAYER_HEIGHT = 56;
    private static final int FRAME = 130;
    /** For the names of layers on the left of the histograms, as a share of their width. */
    private static final double ROOM = 0.2;

    private Distributions() {
    }

    /**
     * How a distribution changes: the histograms one over the other, such as before and after a step.
     *
     * @param sets the values of each set, by its name
     * @throws IllegalArgumentException if a set has no finite value
     */
    public static XYChart change(String title, String xAxis, Map<String, double[]> sets) {
        XYChart chart = Plot.lines(title, xAxis, "share of the values");
        double[] edges = edges(sets);
        sets.forEach((name, values) -> {
            XYSeries series = outline(chart, name, edges, shares(values, edges), 0);
            int index = chart.getSeriesCollection().size() - 1;
            series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Area).setLineStyle(Look.stroke(index));
        });
        return chart;
    }

    /**
     * A histogram for each layer of a network, the first at the top, each scaled to the same height.
     *
     * @param layers the values of each layer, by its name
     * @throws IllegalArgumentException if a layer has no finite value
     */
    public static XYChart layers(String title, String xAxis, Map<String, double[]> layers) {
        XYChart chart = Plot.xy(title, xAxis, "layer", Look.WIDTH, FRAME + LAYER_HEIGHT * layers.size());
        chart.getStyler().setLegendVisible(false);
        chart.getStyler().setYAxisTicksVisible(false).setPlotGridHorizontalLinesVisible(false);
        chart.getStyler().setYAxisMin(0.0).setYAxisMax((double) layers.size());
        double[] edges = edges(layers);
        double room = ROOM * (edges[BINS] - edges[0]);
        chart.getStyler().setXAxisMin(edges[0] - room).setXAxisMax(edges[BINS]);
        int row = layers.size();
        for (Map.Entry<String, double[]> layer : layers.entrySet()) {
            double base = --row;
            double[] shares = shares(layer.getValue(), edges);
            double highest = Arrays.stream(shares).max().orElse(1);
            outline(chart, layer.getKey(), edges, Arrays.stream(shares).map(share -> 0.85 * share / highest).toArray(), base)
                .setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea).setLineStyle(Look.stroke(0))
                .setLineColor(Look.color(0)).setFillColor(Look.faint(Look.color(0)));
            chart.addAnnotation(new AnnotationText(layer.getKey(), edges[0] - room / 2, base + 0.5, false));
        }
        return chart;
    }

    private static double[] edges(Map<String, double[]> sets) {
        sets.forEach((name, values) -> {
            if (Arrays.stream(values).noneMatch(Double::isFinite)) {
                throw new IllegalArgumentException("The histogram of \"" + name + "\" needs at least one finite value");
            }
        });
        double min = sets.values().stream().flatMapToDouble(Arrays::stream).filter(Double::isFinite).min().orElse(0);
        double max = sets.values().stream().flatMapToDouble(Arrays::stream).filter(Double::isFinite).max().orElse(1);
        double pad = max > min ? 0 : 0.5;
        return IntStream.rangeClosed(0, BINS).mapToDouble(i -> min - pad + (max - min + 2 * pad) * i / BINS).toArray();
    }

    /** The share of the finite values in each bin. */
    private static double[] shares(double[] values, double[] edges) {
        double[] shares = new double[BINS];
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        for (double value : finite) {
            int bin = (int) (BINS * (value - edges[0]) / (edges[BINS] - edges[0]));
            shares[Math.min(bin, BINS - 1)] += 1.0 / finite.length;
        }
        return shares;
    }

    /** A line along the tops of the bars, which begins and ends at {@code base}. */
    private static XYSeries outline(XYChart chart, String name, double[] edges, double[] heights, double base) {
        double[] x = new double[2 * BINS + 2];
        double[] y = new double[2 * BINS + 2];
        for (int i = 0; i < x.length; i++) {
            x[i] = edges[i / 2];
            y[i] = base + (i == 0 || i == x.length - 1 ? 0 : heights[(i - 1) / 2]);
        }
        XYSeries series = chart.addSeries(name, x, y);
        series.setMarker(SeriesMarkers.NONE);
        series.setFillColor(Look.faint(Look.color(chart.getSeriesCollection().size() - 1)));
        return series;
    }
}
