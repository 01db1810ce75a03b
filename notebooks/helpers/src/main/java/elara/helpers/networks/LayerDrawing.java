package elara.helpers.networks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A network drawn layer by layer: a box for each, arrows from left to right where values flow, arcs where they skip layers. */
public final class LayerDrawing {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 70;
    private static final int COLUMN = WIDTH + 44;
    private static final int ROW = HEIGHT + 34;
    private static final int ARC = 70;
    private static final int MAX_TEXT = 19;
    private static final String STROKE = "stroke:" + Svg.INK + ";stroke-width:1.8";

    private final List<NetworkLayers.Entry> layers;
    private final Map<String, Integer> column = new HashMap<>();
    private final Map<String, Integer> row = new HashMap<>();
    private final Map<Integer, Integer> rows = new HashMap<>();
    private final int top;

    /** @param layers each after those it takes its values from */
    LayerDrawing(List<NetworkLayers.Entry> layers) {
        this.layers = layers;
        for (NetworkLayers.Entry layer : layers) {
            int at = layer.inputs().stream().mapToInt(column::get).max().orElse(-1) + 1;
            column.put(layer.name(), at);
            row.put(layer.name(), rows.merge(at, 1, Integer::sum) - 1);
        }
        top = layers.stream().anyMatch(layer -> layer.inputs().stream().anyMatch(input -> skips(input, layer))) ? ARC - 20 : 4;
    }

    private boolean skips(String input, NetworkLayers.Entry layer) {
        return column.get(layer.name()) - column.get(input) > 1;
    }

    private double x(String name) {
        return 4 + column.get(name) * COLUMN;
    }

    /** The middle of a box. */
    private double y(String name) {
        int most = rows.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        return top + (most * ROW - 34) / 2.0 + (row.get(name) - (rows.get(column.get(name)) - 1) / 2.0) * ROW;
    }

    String html() {
        Svg svg = new Svg();
        for (NetworkLayers.Entry layer : layers) {
            layer.inputs().forEach(input -> arrow(svg, input, layer));
        }
        for (NetworkLayers.Entry layer : layers) {
            box(svg, layer);
        }
        int columns = column.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        int most = rows.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        return svg.html(8 + columns * COLUMN - 44, top + most * ROW - 30, "A network of " + layers.size() + " layers: "
            + String.join(", ", layers.stream().map(NetworkLayers.Entry::kind).toList()));
    }

    private void arrow(Svg svg, String input, NetworkLayers.Entry layer) {
        double x1 = x(input) + WIDTH;
        double x2 = x(layer.name());
        double y1 = y(input);
        double y2 = y(layer.name());
        if (skips(input, layer)) {
            y1 -= HEIGHT / 4.0;
            y2 -= HEIGHT / 4.0;
            svg.path(STROKE, "M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f",
                x1, y1, x1 + 40, y1 - ARC, x2 - 40, y2 - ARC, x2 - 8, y2);
        } else {
            svg.line(x1, y1, x2 - 8, y2, STROKE);
        }
        svg.arrowHead(x2, y2);
    }

    private void box(Svg svg, NetworkLayers.Entry layer) {
        double middle = x(layer.name()) + WIDTH / 2.0;
        double y = y(layer.name());
        svg.box(x(layer.name()), y - HEIGHT / 2.0, WIDTH, HEIGHT);
        String name = layer.name().equals(layer.kind()) ? layer.name() : layer.name() + ": " + layer.kind();
        svg.text(middle, y - 21, 16, shortened(name));
        svg.text(middle, y, 15, shortened(layer.function()));
        svg.text(middle, y + 21, 15, shortened(layer.output()));
    }

    private static String shortened(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT - 1) + "…";
    }
}
