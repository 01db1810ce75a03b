package elara.helpers;

import elara.helpers.charts.Look;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.nd4j.linalg.dataset.DataSet;

/**
 * The health of deep networks at a glance, side by side: the loss over the steps of a training, the gradient norm of each
 * layer, and the spread of each layer's outputs across examples.
 *
 * <pre>{@code
 * new Dashboard("Sigmoid: nothing reaches the first layer")
 *     .add("sigmoid", net, moons)                 // as the network is now
 *     .losses("sigmoid", live.values("loss"))
 *     .chart()
 * }</pre>
 *
 * <p>A network keeps its colour and dashes in all three. The axes of gradients and spreads are logarithmic; a layer where one
 * is exactly 0 has no point there, and the legend counts such layers.
 */
public final class Dashboard {
    private static final int MARKER = 9;

    private final String title;
    private final List<String> names = new ArrayList<>();
    private final Map<String, double[]> losses = new LinkedHashMap<>();
    private final Map<String, LayerStatistics> statistics = new LinkedHashMap<>();

    /** An empty dashboard; its title says what it shows to be true. */
    public Dashboard(String title) {
        this.title = title;
    }

    /** Measures a network as it is now, see {@link LayerStatistics}. */
    public Dashboard add(String name, MultiLayerNetwork net, DataSet examples) {
        return add(name, LayerStatistics.of(net, examples));
    }

    /** Adds what was measured before. */
    public Dashboard add(String name, LayerStatistics measured) {
        note(name);
        statistics.put(name, measured);
        return this;
    }

    /** Adds the losses of a training, one for each step from step 0 on. */
    public Dashboard losses(String name, double... each) {
        note(name);
        losses.put(name, each);
        return this;
    }

    private void note(String name) {
        if (!names.contains(name)) {
            names.add(name);
        }
    }

    /** What was added, as two charts, or three if there are losses. */
    public Charts chart() {
        int count = losses.isEmpty() ? 2 : 3;
        List<XYChart> charts = new ArrayList<>();
        if (count == 3) {
            charts.add(lossChart(Charts.widthOfEach(count)));
        }
        XYChart gradients = layerChart("Gradient norm", Charts.widthOfEach(count));
        XYChart spreads = layerChart("Spread across examples (0: input)", Charts.widthOfEach(count));
        statistics.forEach((name, measured) -> {
            addLayers(gradients, name, 1, measured.gradients());
            addLayers(spreads, name, 0, measured.spreads());
        });
        charts.add(gradients);
        charts.add(spreads);
        return new Charts(title, charts);
    }

    private XYChart lossChart(int width) {
        XYChart chart = Plot.xy("Loss", "step", "", width, Look.HEIGHT);
        chart.getStyler().setYAxisMin(0.0);
        losses.forEach((name, each) -> {
            int[] drawn = IntStream.range(0, each.length).filter(i -> Double.isFinite(each[i])).toArray();
            if (drawn.length > 0) {
                addPoints(chart, name, name, IntStream.of(drawn).asDoubleStream().toArray(), at(drawn, each))
                    .setMarker(SeriesMarkers.NONE);
            }
        });
        return chart;
    }

    private static XYChart layerChart(String title, int width) {
        XYChart chart = Plot.logY(Plot.xy(title, "layer", "", width, Look.HEIGHT));
        chart.getStyler().setMarkerSize(MARKER);
        return chart;
    }

    private void addLayers(XYChart chart, String name, int first, double[] values) {
        int[] drawn = IntStream.range(0, values.length).filter(i -> values[i] > 0 && Double.isFinite(values[i])).toArray();
        long zeros = IntStream.range(0, values.length).filter(i -> values[i] == 0).count();
        addPoints(chart, name, zeros == 0 ? name : name + " (0 in " + zeros + ")",
            IntStream.of(drawn).mapToDouble(i -> first + i).toArray(), at(drawn, values));
    }

    private static double[] at(int[] places, double[] values) {
        return IntStream.of(places).mapToDouble(i -> values[i]).toArray();
    }

    /** In the same look in each chart, also where another network is missing. */
    private XYSeries addPoints(XYChart chart, String name, String legend, double[] x, double[] y) {
        int index = names.indexOf(name);
        // Without a point to draw, for the legend alone.
        boolean none = x.length == 0;
        XYSeries series = chart.addSeries(legend, none ? new double[] {1} : x, none ? new double[] {Double.NaN} : y);
        series.setLineColor(Look.color(index)).setLineStyle(Look.stroke(index));
        series.setMarker(Look.marker(index)).setMarkerColor(Look.color(index));
        return series;
    }
}
