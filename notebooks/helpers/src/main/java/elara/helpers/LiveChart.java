package elara.helpers;

import elara.helpers.charts.Curve;
import elara.helpers.charts.Look;
import elara.helpers.charts.Picture;
import elara.helpers.output.LiveOutput;
import elara.helpers.text.Numbers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.markers.SeriesMarkers;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * A chart that grows while a cell computes, such as the loss in training:
 *
 * <pre>{@code
 * var live = new LiveChart("Eight units learn XOR");
 * net.setListeners(live.follow("train"));                  // a DL4J network
 * for (int step : Progress.of("steps", 2000)) net.fit(X, y);
 *
 * live.add("loss", step, loss);                            // or by hand
 * }</pre>
 *
 * <p>Each quantity has a plot of its own. The chart appears by itself below the cell that adds points, is drawn at most ten
 * times a second on another thread, and a last time when the cell ends. Stopping the cell keeps the network and all points.
 * A point that is not a finite number is kept, but cannot be drawn: a line in the plot then says where that began.
 */
public final class LiveChart {
    static final String LOSS = "loss";
    static final String ACCURACY = "accuracy";
    static final String GRADIENTS = "gradient norm";
    static final String WEIGHTS = "weight norm";

    private record Key(String quantity, String curve) {
    }

    private final String title;
    private final String xAxis;
    private final LiveOutput output = new LiveOutput(this);
    private final Set<String> logarithmic = new HashSet<>();
    // Replaced, not changed: it is read while it is drawn.
    private volatile Map<Key, Curve> curves = Map.of();

    /** A chart over the steps of a training. */
    public LiveChart(String title) {
        this(title, "step");
    }

    /** A chart over another horizontal axis, such as "epoch". */
    public LiveChart(String title, String xAxis) {
        this.title = title;
        this.xAxis = xAxis;
    }

    /** A listener that adds the loss of each step of one network, as the curve {@code name}, counted from 0. */
    public TrainingCurves follow(String name) {
        return new TrainingCurves(this, name);
    }

    /** Adds a point to the only curve of a quantity. */
    public LiveChart add(String quantity, double x, double y) {
        return add(quantity, quantity, x, y);
    }

    /** Adds a point to one of the curves of a quantity. Several threads may add, each to curves of its own. */
    public LiveChart add(String quantity, String curve, double x, double y) {
        Key key = new Key(quantity, curve);
        Curve known = curves.get(key);
        (known == null ? start(key) : known).add(x, y);
        output.changed();
        return this;
    }

    private synchronized Curve start(Key key) {
        Map<Key, Curve> more = new LinkedHashMap<>(curves);
        Curve curve = more.computeIfAbsent(key, absent -> new Curve());
        curves = more;
        return curve;
    }

    /** Gives a quantity a logarithmic axis; its points of 0 or less are kept, but not drawn. */
    public LiveChart logarithmic(String quantity) {
        synchronized (logarithmic) {
            logarithmic.add(quantity);
        }
        return this;
    }

    /**
     * The values of a quantity's only curve, in the order they were added.
     *
     * @throws IllegalArgumentException if there is none, or more than one
     */
    public double[] values(String quantity) {
        List<Key> keys = curves.keySet().stream().filter(key -> key.quantity.equals(quantity)).toList();
        if (keys.size() != 1) {
            throw new IllegalArgumentException("This chart has " + keys.size() + " curves of \"" + quantity
                + "\"; all it has is in history()");
        }
        return curves.get(keys.get(0)).all().y();
    }

    /** All points as a table with the columns quantity, curve, the horizontal axis, and value. */
    public Table history() {
        StringColumn quantity = StringColumn.create("quantity");
        StringColumn curve = StringColumn.create("curve");
        DoubleColumn x = DoubleColumn.create(xAxis);
        DoubleColumn value = DoubleColumn.create("value");
        curves.forEach((key, each) -> {
            Curve.Points points = each.all();
            for (int i = 0; i < points.x().length; i++) {
                quantity.append(key.quantity);
                curve.append(key.curve);
                x.append(points.x()[i]);
                value.append(points.y()[i]);
            }
        });
        return Table.create(title, quantity, curve, x, value);
    }

    /** Pixels for each CSS pixel: a picture that will be replaced in a moment need not be sharp. */
    public int sharpness() {
        return output.isMoving() ? 1 : Picture.SHARPNESS;
    }

    /** What is there now, a plot for each quantity side by side; it does not change any more. */
    public Charts chart() {
        Map<Key, Curve> now = curves;
        int count = (int) now.keySet().stream().map(Key::quantity).distinct().count();
        Map<String, XYChart> plots = new LinkedHashMap<>();
        now.forEach((key, curve) ->
            addTo(plots.computeIfAbsent(key.quantity, quantity -> empty(quantity, Charts.widthOfEach(count))), key, curve));
        plots.forEach((quantity, plot) -> plot.getStyler().setLegendVisible(plot.getSeriesCollection().size() > 1
            || plot.getSeriesCollection().stream().anyMatch(series -> !series.getName().equals(quantity))));
        return new Charts(title, new ArrayList<>(plots.values()));
    }

    private XYChart empty(String quantity, int width) {
        XYChart plot = Plot.xy("", xAxis, quantity, width, Look.HEIGHT);
        plot.getStyler().setYAxisLogarithmic(isLogarithmic(quantity));
        return plot;
    }

    private boolean isLogarithmic(String quantity) {
        synchronized (logarithmic) {
            return logarithmic.contains(quantity);
        }
    }

    private void addTo(XYChart plot, Key key, Curve curve) {
        Curve.Points points = curve.drawn(isLogarithmic(key.quantity));
        if (points.x().length > 1) {
            Plot.addCurve(plot, key.curve, points.x(), points.y());
        } else if (points.x().length == 1) {
            plot.addSeries(key.curve, points.x(), points.y()).setMarker(SeriesMarkers.CIRCLE);
        }
        double trouble = curve.firstNotFinite();
        if (!Double.isNaN(trouble)) {
            String text = key.curve + " is not a finite number from " + xAxis + " " + Numbers.text(trouble) + " on";
            plot.addAnnotation(new AnnotationText(text, plot.getWidth() / 2.0, plot.getHeight() / 2.0, true));
        }
    }
}
