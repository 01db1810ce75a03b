package elara.helpers.networks;

import elara.helpers.text.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A network of dense layers drawn unit by unit: a column for each layer, a line for each weight. A network of at most
 * {@value #MAX_WEIGHTS} weights shows their values and the biases; of a wide layer some units stand for all.
 */
public final class UnitDrawing {
    static final int MAX_WEIGHTS = 16;
    private static final int MAX_COLUMNS = 8;
    private static final int MAX_UNITS = 8;
    private static final int SHOWN_OF_MANY = 5;
    private static final int LABEL_WIDTH = 54;
    private static final int LABEL_HEIGHT = 20;

    private final List<NetworkLayers.Entry> layers;
    private final long[] widths;
    private final boolean values;
    private final double columnGap;
    private final double rowGap;
    private final double radius;
    private final double height;
    private final Svg svg = new Svg();
    private final List<double[]> labels = new ArrayList<>();
    private final List<String> labelTexts = new ArrayList<>();

    UnitDrawing(List<NetworkLayers.Entry> layers) {
        this.layers = layers;
        widths = new long[layers.size()];
        widths[0] = weights(1).size(0);
        long count = 0;
        for (int layer = 1; layer < widths.length; layer++) {
            widths[layer] = weights(layer).size(1);
            count += weights(layer).length();
        }
        values = count <= MAX_WEIGHTS;
        columnGap = values ? 240 : 140;
        rowGap = values ? 76 : 46;
        radius = values ? 25 : 16;
        int most = IntStream.range(0, widths.length).map(layer -> places(layer).size()).max().orElse(1);
        height = most * rowGap + 66;
    }

    /** Whether these layers can be drawn so: one dense layer after the other, few enough to stand beside each other. */
    static boolean fits(List<NetworkLayers.Entry> layers) {
        if (layers.size() < 2 || layers.size() > MAX_COLUMNS) {
            return false;
        }
        return IntStream.range(1, layers.size()).allMatch(i -> layers.get(i).parameters().containsKey("W")
            && (layers.get(i).conf() instanceof DenseLayer || layers.get(i).conf() instanceof OutputLayer)
            && layers.get(i).inputs().equals(List.of(layers.get(i - 1).name())));
    }

    private INDArray weights(int layer) {
        return layers.get(layer).parameters().get("W");
    }

    /** The units that are drawn, from top to bottom; −1 stands for those left out. */
    private List<Integer> places(int layer) {
        int width = (int) widths[layer];
        if (width <= MAX_UNITS) {
            return IntStream.range(0, width).boxed().toList();
        }
        List<Integer> some = new ArrayList<>(IntStream.range(0, SHOWN_OF_MANY).boxed().toList());
        some.add(-1);
        some.add(width - 1);
        return some;
    }

    private double x(int layer) {
        return 50 + layer * columnGap;
    }

    private double y(int layer, int place) {
        return 8 + (height - 66) / 2 + (place - (places(layer).size() - 1) / 2.0) * rowGap;
    }

    String html() {
        double width = x(widths.length - 1) + 50;
        for (int layer = 1; layer < widths.length; layer++) {
            drawWeights(layer);
        }
        if (values) {
            svg.holes(labels.toArray(double[][]::new), LABEL_WIDTH, LABEL_HEIGHT, width, height);
            for (int i = 0; i < labels.size(); i++) {
                svg.text(labels.get(i)[0], labels.get(i)[1], 16, labelTexts.get(i));
            }
        }
        for (int layer = 0; layer < widths.length; layer++) {
            drawUnits(layer);
        }
        String sizes = Arrays.stream(widths).mapToObj(Long::toString).collect(Collectors.joining("-"));
        String legend = values ? "<div>On the lines: weights, in the circles: biases. Dashed lines are"
            + " negative, thick ones strong.</div>" : "";
        return svg.html(width, height, "A network with layers of " + sizes + " units") + legend;
    }

    private void drawWeights(int layer) {
        INDArray weights = weights(layer);
        double largest = weights.amaxNumber().doubleValue();
        List<Integer> from = places(layer - 1);
        List<Integer> to = places(layer);
        for (int i = 0; i < from.size(); i++) {
            for (int j = 0; j < to.size(); j++) {
                if (from.get(i) >= 0 && to.get(j) >= 0) {
                    drawWeight(layer, i, j, from.size(), weights.getDouble(from.get(i), to.get(j)), largest);
                }
            }
        }
    }

    private void drawWeight(int layer, int i, int j, int sources, double weight, double largest) {
        double x1 = x(layer - 1) + radius;
        double x2 = x(layer) - radius;
        double y1 = y(layer - 1, i);
        double y2 = y(layer, j);
        double strength = strength(weight, largest);
        svg.line(x1, y1, x2, y2, stroke(weight, largest, values ? 1 : 0.25 + 0.5 * strength));
        // Nearer to the first source for its weights than for the others': so no two numbers meet.
        double along = sources == 1 ? 0.5 : 0.25 + 0.5 * i / (sources - 1);
        labels.add(new double[] {x1 + along * (x2 - x1), y1 + along * (y2 - y1)});
        labelTexts.add(value(weight));
    }

    private static double strength(double weight, double largest) {
        return largest > 0 && Double.isFinite(weight) ? Math.abs(weight) / largest : 0;
    }

    /** How a weight's line looks: dashed below zero, and the thicker the stronger. */
    public static String stroke(double weight, double largest, double opacity) {
        String style = weight < 0 ? "stroke:#2470D0;stroke-dasharray:6 4" : "stroke:#C84E00";
        return String.format(Locale.ROOT, "%s;stroke-width:%.1f;opacity:%.2f", style, 0.8 + 2.4 * strength(weight, largest),
            opacity);
    }

    private void drawUnits(int layer) {
        List<Integer> places = places(layer);
        INDArray bias = layers.get(layer).parameters().get("b");
        for (int i = 0; i < places.size(); i++) {
            int unit = places.get(i);
            if (unit < 0) {
                svg.text(x(layer), y(layer, i), 20, "⋮");
                continue;
            }
            svg.circle(x(layer), y(layer, i), radius);
            if (layer == 0) {
                svg.text(x(0), y(0, i), values ? 18 : 14, "x" + subscript(unit + 1));
            } else if (values && bias != null) {
                svg.text(x(layer), y(layer, i), 15, value(bias.getDouble(unit)));
            }
        }
        String function = layers.get(layer).function().replaceFirst(",.*", "");
        svg.text(x(layer), height - 40, 16, layer == 0 ? "input" : function);
        svg.text(x(layer), height - 18, 15, widths[layer] + (widths[layer] == 1 ? " unit" : " units"));
    }

    /** Short enough for a line of the drawing. */
    private static String value(double number) {
        String text = Numbers.text(number);
        boolean decimal = Math.abs(number) >= 0.01 && Math.abs(number) < 1000;
        return text.length() <= 5 ? text : decimal ? String.format(Locale.ROOT, "%.2f", number) : Numbers.power(number, 0);
    }

    private static String subscript(int number) {
        return Integer.toString(number).chars().mapToObj(digit -> Character.toString('₀' + digit - '0'))
            .collect(Collectors.joining());
    }
}
