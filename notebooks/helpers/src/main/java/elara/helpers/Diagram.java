package elara.helpers;

import elara.helpers.networks.Svg;
import elara.helpers.output.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Boxes on a grid and arrows between them: what is computed from what.
 *
 * <pre>{@code
 * new Diagram().box("X", "tokens, n × d", 0, 0).box("Q = X W_Q", "queries, n × dₖ", 1, 0.5).arrow("X", "Q = X W_Q")
 * }</pre>
 */
public final class Diagram implements View {
    private static final int WIDTH = 140;
    private static final int HEIGHT = 60;
    private static final int COLUMN = 174;
    private static final int ROW = 92;
    /** Lines end within the heads of arrows. */
    private static final int HEAD = 6;
    private static final String STROKE = "stroke:#2470D0;stroke-width:2.5";

    private record Box(String below, double left, double top) { }

    private record Arrow(String from, String to) { }

    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final List<Arrow> arrows = new ArrayList<>();

    /**
     * Adds a box.
     *
     * @param title its first line, and its name for arrows; letters at its end after a {@code _} are lowered
     * @param below its second line
     * @param column from the left, counted from 0; may lie between two
     * @param row from the top
     */
    public Diagram box(String title, String below, double column, double row) {
        boxes.put(title, new Box(below, 4 + column * COLUMN, 4 + row * ROW));
        return this;
    }

    /**
     * Adds an arrow from the right side of a box to the left side of another.
     *
     * @throws IllegalArgumentException if there is no such box
     */
    public Diagram arrow(String from, String to) {
        for (String end : List.of(from, to)) {
            if (!boxes.containsKey(end)) {
                throw new IllegalArgumentException("There is no box \"" + end + "\" yet; there are " + boxes.keySet());
            }
        }
        arrows.add(new Arrow(from, to));
        return this;
    }

    @Override
    public String html() {
        Svg svg = new Svg();
        for (Arrow arrow : arrows) {
            Box from = boxes.get(arrow.from), to = boxes.get(arrow.to);
            double x = from.left + WIDTH, y = from.top + HEIGHT / 2.0, endY = to.top + HEIGHT / 2.0;
            double length = Math.hypot(to.left - x, endY - y), share = (length - HEAD) / length;
            svg.line(x, y, x + share * (to.left - x), y + share * (endY - y), STROKE);
            svg.arrowHead(x, y, to.left, endY);
        }
        boxes.forEach((title, box) -> {
            svg.box(box.left, box.top, WIDTH, HEIGHT);
            svg.formula(box.left + WIDTH / 2.0, box.top + 21, 18, title);
            svg.text(box.left + WIDTH / 2.0, box.top + 44, 15, box.below);
        });
        double right = boxes.values().stream().mapToDouble(box -> box.left).max().orElse(0) + WIDTH + 4;
        double bottom = boxes.values().stream().mapToDouble(box -> box.top).max().orElse(0) + HEIGHT + 4;
        return svg.html(right, bottom, text().replace("\n", "; "));
    }

    /** Each box with those that its arrows lead to. */
    @Override
    public String text() {
        return boxes.entrySet().stream().map(box -> {
            String next = arrows.stream().filter(arrow -> arrow.from.equals(box.getKey())).map(Arrow::to)
                .collect(Collectors.joining(", "));
            return box.getKey() + " (" + box.getValue().below + ")" + (next.isEmpty() ? "" : " → " + next);
        }).collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return text();
    }
}
