package elara.helpers;

import elara.helpers.charts.Look;
import elara.helpers.charts.Painting;
import elara.helpers.text.Words;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.stream.Collectors;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * Several charts side by side as one picture: {@code Charts.of(before, after)}. Shown when it is the last value of a cell,
 * or by {@code display}. The charts share the width of a page, so their lettering becomes a little smaller.
 */
public final class Charts {
    private static final int WIDTH = 1000;
    private static final int MOST_COLUMNS = 3;
    /** Size of the lettering by the number of charts beside each other. */
    private static final double[] SCALES = {1, 1, 0.82, 0.72};
    private static final int TITLE_HEIGHT = 40;

    private final String title;
    private final List<? extends Chart<?, ?>> charts;

    Charts(String title, List<? extends Chart<?, ?>> charts) {
        if (charts.isEmpty()) {
            throw new IllegalArgumentException("Give at least one chart to show");
        }
        this.title = title;
        this.charts = charts;
    }

    /** Charts from left to right, up to three in a row, four as two by two. */
    public static Charts of(Chart<?, ?>... charts) {
        return new Charts("", List.of(charts));
    }

    /** Charts under a common title. */
    public static Charts of(String title, Chart<?, ?>... charts) {
        return new Charts(title, List.of(charts));
    }

    /** The width that each of {@code count} charts is given, in units of its own, which become smaller beside others. */
    static int widthOfEach(int count) {
        return count == 1 ? Look.WIDTH : (int) (WIDTH / columns(count) / SCALES[columns(count)]);
    }

    private static int columns(int count) {
        return count == 4 ? 2 : Math.min(MOST_COLUMNS, count);
    }

    private int columns() {
        return columns(charts.size());
    }

    private double scale() {
        return SCALES[columns()];
    }

    /** In CSS pixels. */
    public int width() {
        return charts.size() == 1 ? charts.get(0).getWidth() : WIDTH;
    }

    /** In CSS pixels. */
    public int height() {
        int rows = (charts.size() + columns() - 1) / columns();
        return titleHeight() + rows * rowHeight();
    }

    private int titleHeight() {
        return title.isEmpty() ? 0 : TITLE_HEIGHT;
    }

    private int rowHeight() {
        return (int) Math.ceil(scale() * charts.stream().mapToInt(Chart::getHeight).max().orElse(0));
    }

    private int cellWidth() {
        return charts.size() == 1 ? width() : widthOfEach(charts.size());
    }

    public void paint(Graphics2D graphics) {
        if (!title.isEmpty()) {
            Painting.title(graphics, title, width(), titleHeight());
        }
        AffineTransform whole = graphics.getTransform();
        for (int i = 0; i < charts.size(); i++) {
            graphics.translate((double) (i % columns() * width()) / columns(), titleHeight() + i / columns() * rowHeight());
            graphics.scale(scale(), scale());
            Painting.paint(charts.get(i), graphics, cellWidth(), charts.get(i).getHeight());
            graphics.setTransform(whole);
        }
    }

    /** Title, axes and series of each chart, in words. */
    @Override
    public String toString() {
        return charts.stream().map(Words::of).collect(Collectors.joining("\n", title.isEmpty() ? "" : title + "\n", ""));
    }
}
