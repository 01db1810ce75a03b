package elara.helpers;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.internal.series.Series;

/** A chart as a picture, and in words. */
final class Picture {
    /** Pixels of the picture for each CSS pixel: sharp on high-resolution screens and when a page is zoomed. */
    private static final int SCALE = 2;

    private Picture() {
    }

    /**
     * The chart as PNG, twice its size in CSS pixels.
     *
     * @throws IllegalStateException if the machine has no fonts
     */
    static byte[] png(Chart<?, ?> chart) {
        Fonts.require();
        int width = chart.getWidth();
        int height = chart.getHeight();
        BufferedImage image = new BufferedImage(SCALE * width, SCALE * height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.scale(SCALE, SCALE);
        chart.paint(graphics, width, height);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** What a screen reader, or a front end without pictures, says in place of the chart: title, axes, names of the series. */
    static String altText(Chart<?, ?> chart) {
        StringBuilder text = new StringBuilder("Chart: ").append(chart.getTitle()).append(".");
        if (chart instanceof AxesChart<?, ?> withAxes) {
            text.append(" Horizontal axis: ").append(withAxes.getXAxisTitle())
                .append("; vertical axis: ").append(withAxes.getYAxisTitle()).append(".");
        }
        String series = chart.getSeriesCollection().stream().filter(Series::isShowInLegend)
            .map(Series::getName).collect(Collectors.joining(", "));
        return text.append(series.isEmpty() ? "" : " Series: " + series + ".").toString();
    }
}
