package elara.helpers.charts;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.BiConsumer;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.markers.Marker;

/**
 * A drawing as large as the whole plot, in the form of the marker of a single point.
 *
 * <p>XChart's own heat map has categories for axes and cannot carry data points. A marker is drawn with the graphics
 * clipped to the plot area, so what fills the clip lies under all later series and fits the axes.
 */
public final class Backdrop extends Marker {
    private final BiConsumer<Graphics2D, Rectangle2D> painter;

    private Backdrop(BiConsumer<Graphics2D, Rectangle2D> painter) {
        this.painter = painter;
    }

    /**
     * Adds a drawing to a chart.
     *
     * @param x with {@code y} a point within the range of the chart's other series
     * @param painter is given the graphics and the plot area
     */
    public static void add(XYChart chart, String name, double x, double y, BiConsumer<Graphics2D, Rectangle2D> painter) {
        chart.addSeries(name, new double[] {x}, new double[] {y}).setMarker(new Backdrop(painter)).setShowInLegend(false);
    }

    /** An image that fills the plot. */
    public static BiConsumer<Graphics2D, Rectangle2D> image(BufferedImage image) {
        return (g, plot) -> {
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            g.drawImage(image, (int) plot.getX(), (int) plot.getY(), (int) plot.getWidth(), (int) plot.getHeight(), null);
        };
    }

    @Override
    public void paint(Graphics2D g, double x, double y, int size) {
        painter.accept(g, g.getClip().getBounds2D());
    }
}
