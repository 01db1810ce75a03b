package elara.helpers;

import elara.helpers.charts.Backdrop;
import elara.helpers.charts.Look;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A function of two variables from above: its contours, the way downhill, and the path of an optimiser.
 *
 * <pre>{@code
 * var plane = Plane.contours("Momentum takes the bend", "w₁", "w₂", -2, 2, -2, 2, loss);
 * Plane.addDescent(plane, loss);
 * Plane.addPath(plane, "gradient descent", w1, w2);
 * plane
 * }</pre>
 */
public final class Plane {
    private static final int CELLS = 400;
    /** Contours between them hold equal parts of the plane: that shows steep walls and flat valleys alike. */
    private static final int LEVELS = 12;
    private static final int ARROWS = 14;
    /** Size of the marks on a path, in CSS pixels. */
    private static final int MARK = 10;
    private static final int LINE = 0xB0808080;
    /** Of 255, for each level; on the darkest a path still has a contrast of 4:1. */
    private static final int SHADE = 5;
    private static final Color ARROW = new Color(128, 128, 128, 190);

    private Plane() {
    }

    /**
     * A chart with the contours of {@code f(x, y)}: the darker, the higher.
     *
     * @throws IllegalArgumentException if a minimum is not below its maximum
     */
    public static XYChart contours(String title, String xAxis, String yAxis, double xMin, double xMax, double yMin, double yMax,
                                   DoubleBinaryOperator f) {
        if (!(xMin < xMax) || !(yMin < yMax)) {
            throw new IllegalArgumentException("Contours need ranges, each minimum below its maximum, not "
                + xMin + " to " + xMax + " and " + yMin + " to " + yMax);
        }
        XYChart chart = Plot.points(title, xAxis, yAxis);
        chart.getStyler().setXAxisMin(xMin).setXAxisMax(xMax).setYAxisMin(yMin).setYAxisMax(yMax);
        chart.getStyler().setPlotGridLinesVisible(false).setMarkerSize(MARK).setPlotContentSize(1);
        Backdrop.add(chart, "contours", (xMin + xMax) / 2, (yMin + yMax) / 2,
            Backdrop.image(draw(xMin, xMax, yMin, yMax, f)));
        return chart;
    }

    private static BufferedImage draw(double xMin, double xMax, double yMin, double yMax, DoubleBinaryOperator f) {
        double[][] value = new double[CELLS][CELLS];
        for (int row = 0; row < CELLS; row++) {
            for (int column = 0; column < CELLS; column++) {
                value[row][column] = f.applyAsDouble(xMin + (xMax - xMin) * (column + 0.5) / CELLS,
                    yMax - (yMax - yMin) * (row + 0.5) / CELLS);
            }
        }
        double[] sorted = Arrays.stream(value).flatMapToDouble(Arrays::stream).sorted().toArray();
        BufferedImage image = new BufferedImage(CELLS, CELLS, BufferedImage.TYPE_INT_ARGB);
        for (int row = 0; row < CELLS; row++) {
            for (int column = 0; column < CELLS; column++) {
                int level = level(sorted, value[row][column]);
                boolean line = level != level(sorted, value[Math.max(0, row - 1)][column])
                    || level != level(sorted, value[row][Math.max(0, column - 1)]);
                image.setRGB(column, row, line ? LINE : 0x00808080 | level * SHADE << 24);
            }
        }
        return image;
    }

    private static int level(double[] sorted, double value) {
        int level = 0;
        while (level < LEVELS - 1 && value > sorted[sorted.length * (level + 1) / LEVELS]) {
            level++;
        }
        return level;
    }

    /** Adds arrows that point downhill on {@code f}, all of the same length. Give the function that {@link #contours} shows. */
    public static void addDescent(XYChart chart, DoubleBinaryOperator f) {
        double xMin = chart.getStyler().getXAxisMin();
        double yMin = chart.getStyler().getYAxisMin();
        double width = chart.getStyler().getXAxisMax() - xMin;
        double height = chart.getStyler().getYAxisMax() - yMin;
        Backdrop.add(chart, "arrows", xMin + width / 2, yMin + height / 2, (g, plot) -> {
            g.setColor(ARROW);
            g.setStroke(new BasicStroke(1.4f));
            double length = 0.55 * Math.min(plot.getWidth(), plot.getHeight()) / ARROWS;
            for (int i = 0; i < ARROWS * ARROWS; i++) {
                double u = (i % ARROWS + 0.5) / ARROWS;
                double v = (i / ARROWS + 0.5) / ARROWS;
                double x = xMin + width * u;
                double y = yMin + height * v;
                // The slope for each pixel, so that an arrow stands at a right angle to the contours as drawn.
                double stepX = 1e-4 * width;
                double stepY = 1e-4 * height;
                double right = (f.applyAsDouble(x - stepX, y) - f.applyAsDouble(x + stepX, y)) / plot.getWidth();
                double up = (f.applyAsDouble(x, y - stepY) - f.applyAsDouble(x, y + stepY)) / plot.getHeight();
                double norm = Math.hypot(right, up);
                if (norm > 0) {
                    g.draw(arrow(plot.getX() + u * plot.getWidth(), plot.getMaxY() - v * plot.getHeight(),
                        length * right / norm, -length * up / norm));
                }
            }
        });
    }

    private static Path2D arrow(double middleX, double middleY, double dx, double dy) {
        double x = middleX + dx / 2;
        double y = middleY + dy / 2;
        Path2D path = new Path2D.Double(new Line2D.Double(middleX - dx / 2, middleY - dy / 2, x, y));
        path.moveTo(x - 0.35 * dx + 0.22 * dy, y - 0.35 * dy - 0.22 * dx);
        path.lineTo(x, y);
        path.lineTo(x - 0.35 * dx - 0.22 * dy, y - 0.35 * dy + 0.22 * dx);
        return path;
    }

    /**
     * Adds the path of an optimiser, a mark at each step.
     *
     * @throws IllegalArgumentException if there is no step, or not as many {@code y} as {@code x}
     */
    public static XYSeries addPath(XYChart chart, String name, double[] x, double[] y) {
        if (x.length == 0 || x.length != y.length) {
            throw new IllegalArgumentException("The path \"" + name + "\" needs at least one step and as many y as x; it has "
                + x.length + " x and " + y.length + " y");
        }
        long paths = chart.getSeriesCollection().stream().filter(XYSeries::isShowInLegend).count();
        XYSeries path = chart.addSeries(name, x, y);
        path.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line);
        path.setLineStyle(Look.stroke((int) paths)).setLineColor(Look.color((int) paths));
        path.setMarker(paths % 2 == 0 ? SeriesMarkers.CIRCLE : SeriesMarkers.DIAMOND).setMarkerColor(Look.color((int) paths));
        return path;
    }
}
