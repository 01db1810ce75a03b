package elara.helpers.charts;

import elara.helpers.Charts;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.knowm.xchart.internal.chartpart.Chart;

/** Charts as PNG pictures. */
public final class Picture {
    /** Pixels of the picture for each CSS pixel: sharp on high-resolution screens and when a page is zoomed. */
    public static final int SHARPNESS = 2;

    static {
        ImageIO.setUseCache(false); // no file on disk for each picture
    }

    private Picture() {
    }

    /**
     * The chart as PNG, twice its size in CSS pixels.
     *
     * @throws IllegalStateException if the machine has no fonts
     */
    public static byte[] png(Chart<?, ?> chart) {
         return png(chart.getWidth(), chart.getHeight(), SHARPNESS,
            g -> Painting.paint(chart, g, chart.getWidth(), chart.getHeight()));
    }

    /** A PNG of this size in CSS pixels, with {@code sharpness} pixels for each of them. */
    public static byte[] png(int width, int height, int sharpness, Consumer<Graphics2D> painter) {
        Fonts.require();
        BufferedImage image = new BufferedImage(sharpness * width, sharpness * height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Look.BACKGROUND);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(sharpness, sharpness);
        painter.accept(graphics);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
