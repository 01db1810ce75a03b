package elara.helpers;

import elara.helpers.networks.Svg;
import elara.helpers.networks.UnitDrawing;
import elara.helpers.output.View;
import elara.helpers.text.Numbers;
import elara.helpers.text.Shapes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A small network drawn with the numbers of one example: weights on the lines, what each unit gives in its circle, and on the
 * way back the errors below the circles and the gradients on the lines.
 *
 * <pre>{@code
 * NetworkFlow.of(W1, W2).units("x₁", "x₂", "h₁", "h₂", "ŷ").values(x, h, yHat)                // forward
 * NetworkFlow.of(gradient1, gradient2).values(x, h, yHat).errors(delta1, delta2)             // back
 * }</pre>
 */
public final class NetworkFlow implements View {
    private static final int COLUMN = 250;
    private static final int ROW = 116;
    private static final int RADIUS = 31;
    private static final int LABEL_WIDTH = 66;
    private static final int LABEL_HEIGHT = 20;
    /** Room above the first circle for its name. */
    private static final int ABOVE = 26;
    /** Room below the last circle, and with its error. */
    private static final int BELOW = 6;
    private static final int BELOW_ERROR = 28;
    private static final int MOST_UNITS = 6;
    /** Short enough for a circle. */
    private static final int MOST_LETTERS = 6;

    private final List<INDArray> lines;
    private final List<String> names;
    private final List<INDArray> values;
    private final List<INDArray> errors;

    private NetworkFlow(List<INDArray> lines, List<String> names, List<INDArray> values, List<INDArray> errors) {
        this.lines = lines;
        this.names = names;
        this.values = values;
        this.errors = errors;
    }

    /**
     * A network of dense layers.
     *
     * @param lines the numbers on the lines, for each layer inputs × units: its weights, or their gradients
     * @throws IllegalArgumentException if a layer has other inputs than the one before has units, or is too large to be drawn
     */
    public static NetworkFlow of(INDArray... lines) {
        for (int layer = 0; layer < lines.length; layer++) {
            if (lines[layer].rank() != 2 || layer > 0 && lines[layer].size(0) != lines[layer - 1].size(1)) {
                throw new IllegalArgumentException("Layer " + (layer + 1) + " has the weights " + Shapes.of(lines[layer])
                    + (layer == 0 ? "" : " after " + Shapes.of(lines[layer - 1]))
                    + ": a layer needs a row for each input and a column for each unit");
            }
            if (Math.max(lines[layer].size(0), lines[layer].size(1)) > MOST_UNITS) {
                throw new IllegalArgumentException("A layer of more than " + MOST_UNITS
                    + " units leaves no room for its numbers; show the matrices instead");
            }
        }
        return new NetworkFlow(List.of(lines), List.of(), List.of(), List.of());
    }

    /**
     * Names the units, from top to bottom and from the inputs to the last layer.
     *
     * @throws IllegalArgumentException if there are not as many names as units
     */
    public NetworkFlow units(String... unitNames) {
        int units = IntStream.rangeClosed(0, lines.size()).map(this::width).sum();
        if (unitNames.length != units) {
            throw new IllegalArgumentException("This network has " + units + " units; the names are " + unitNames.length);
        }
        return new NetworkFlow(lines, List.of(unitNames), values, errors);
    }

    /**
     * What the units give, written into their circles.
     *
     * @param columns a row of numbers for the inputs and for each layer
     * @throws IllegalArgumentException if they are not as many as the units
     */
    public NetworkFlow values(INDArray... columns) {
        return new NetworkFlow(lines, names, fitting("values", 0, columns), errors);
    }

    /**
     * The errors that come back to the units, written below their circles; arrowheads then point back.
     *
     * @param columns a row of numbers for each layer, without the inputs
     * @throws IllegalArgumentException if they are not as many as the units
     */
    public NetworkFlow errors(INDArray... columns) {
        return new NetworkFlow(lines, names, values, fitting("errors", 1, columns));
    }

    private List<INDArray> fitting(String what, int first, INDArray... columns) {
        boolean fit = columns.length == lines.size() + 1 - first
            && IntStream.range(0, columns.length).allMatch(i -> columns[i].length() == width(first + i));
        if (!fit) {
            throw new IllegalArgumentException("The " + what + " have to be as many as the units, "
                + sizes().substring(2 * first) + "; these are "
                + Arrays.stream(columns).map(each -> Long.toString(each.length())).collect(Collectors.joining("-")));
        }
        return List.of(columns);
    }

    private int width(int column) {
        return (int) (column == 0 ? lines.get(0).size(0) : lines.get(column - 1).size(1));
    }

    private String sizes() {
        return IntStream.rangeClosed(0, lines.size()).mapToObj(column -> Integer.toString(width(column)))
            .collect(Collectors.joining("-"));
    }

    private double x(int column) {
        return 56 + column * COLUMN;
    }

    private double y(int column, int unit) {
        return ABOVE + RADIUS + (most() - 1) * ROW / 2.0 + (unit - (width(column) - 1) / 2.0) * ROW;
    }

    private int most() {
        return IntStream.rangeClosed(0, lines.size()).map(this::width).max().orElse(1);
    }

    @Override
    public String html() {
        Svg svg = new Svg();
        double width = x(lines.size()) + 56;
        double height = ABOVE + 2 * RADIUS + (most() - 1) * ROW + (errors.isEmpty() ? BELOW : BELOW_ERROR);
        List<double[]> places = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int layer = 0; layer < lines.size(); layer++) {
            drawLines(svg, layer, places, texts);
        }
        svg.holes(places.toArray(double[][]::new), LABEL_WIDTH, LABEL_HEIGHT, width, height);
        for (int i = 0; i < texts.size(); i++) {
            svg.text(places.get(i)[0], places.get(i)[1], 15, texts.get(i));
        }
        for (int column = 0; column <= lines.size(); column++) {
            for (int unit = 0; unit < width(column); unit++) {
                drawUnit(svg, column, unit);
            }
        }
        return svg.html(width, height, text());
    }

    private void drawLines(Svg svg, int layer, List<double[]> places, List<String> texts) {
        INDArray numbers = lines.get(layer);
        double largest = numbers.amaxNumber().doubleValue();
        for (int from = 0; from < width(layer); from++) {
            for (int to = 0; to < width(layer + 1); to++) {
                double[] line = {x(layer) + RADIUS, y(layer, from), x(layer + 1) - RADIUS, y(layer + 1, to)};
                svg.line(line[0], line[1], line[2], line[3], UnitDrawing.stroke(numbers.getDouble(from, to), largest, 1));
                boolean back = !errors.isEmpty();
                svg.arrowHead(line[back ? 2 : 0], line[back ? 3 : 1], line[back ? 0 : 2], line[back ? 1 : 3]);
                // Nearer to the first source for its numbers than for the others': so no two of them meet.
                double along = width(layer) == 1 ? 0.5 : 0.27 + 0.46 * from / (width(layer) - 1);
                places.add(new double[] {line[0] + along * (line[2] - line[0]), line[1] + along * (line[3] - line[1])});
                texts.add(number(numbers.getDouble(from, to)));
            }
        }
    }

    private void drawUnit(Svg svg, int column, int unit) {
        double x = x(column);
        double y = y(column, unit);
        svg.circle(x, y, RADIUS);
        if (!values.isEmpty()) {
            svg.text(x, y, 15, number(values.get(column).getDouble(unit)));
        }
        svg.text(x, y - RADIUS - 12, 16, name(column, unit));
        if (!errors.isEmpty() && column > 0) {
            svg.text(x, y + RADIUS + 13, 15, "δ " + number(errors.get(column - 1).getDouble(unit)));
        }
    }

    private String name(int column, int unit) {
        if (names.isEmpty()) {
            return "";
        }
        return names.get(IntStream.range(0, column).map(this::width).sum() + unit);
    }

    /** Four decimals where they fit, as the matrices show them. */
    private static String number(double value) {
        String text = Numbers.text(value);
        boolean decimal = Math.abs(value) >= 0.001 && Math.abs(value) < 100;
        return text.replace("-", "").length() <= MOST_LETTERS ? text
            : decimal ? String.format(Locale.ROOT, "%.4f", value) : Numbers.power(value, 1);
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder("A network with layers of " + sizes() + " units");
        for (int column = 0; column <= lines.size(); column++) {
            for (int unit = 0; unit < width(column); unit++) {
                text.append(unit == 0 ? "\n" : ", ").append(name(column, unit))
                    .append(values.isEmpty() ? "" : " " + number(values.get(column).getDouble(unit)))
                    .append(errors.isEmpty() || column == 0 ? "" : " (δ " + number(errors.get(column - 1).getDouble(unit)) + ")");
            }
            if (column < lines.size()) {
                text.append("\n  lines ").append(Arrays.stream(lines.get(column).dup('c').data().asDouble())
                    .mapToObj(NetworkFlow::number).collect(Collectors.joining(", ")));
            }
        }
        return text.toString();
    }

    /** The numbers as text. */
    @Override
    public String toString() {
        return text();
    }
}
