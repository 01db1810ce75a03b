package elara.helpers.charts;

import elara.helpers.text.Words;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.stream.DoubleStream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.Styler;

/** Paints a chart so that all of it can be read; the chart itself stays as it is. */
public final class Painting {
    private static final int MARGIN = 12;
    /** About the width of a vertical axis with its labels. */
    private static final int AXIS = 60;
    private static final BufferedImage NOWHERE = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);

    private Painting() {
    }

    /** Paints the chart in a size that may be another than its own, in CSS pixels. */
    public static void paint(Chart<?, ?> chart, Graphics2D graphics, int width, int height) {
        Fonts.warn(Words.of(chart));
        Styler style = chart.getStyler();
        Font title = style.getChartTitleFont();
        LegendPosition position = style.getLegendPosition();
        LegendLayout layout = style.getLegendLayout();
        int ownWidth = chart.getWidth();
        double[] entries = legendEntries(chart, graphics);
        if (position == LegendPosition.OutsideS && DoubleStream.of(entries).sum() > width) {
            style.setLegendPosition(LegendPosition.OutsideE).setLegendLayout(LegendLayout.Vertical);
        }
        boolean beside = style.getLegendPosition() == LegendPosition.OutsideE;
        double legend = beside && entries.length > 0 ? DoubleStream.of(entries).max().orElse(0) + 2 * MARGIN : 0;
        // XChart centres the title above the plot, which the axis and a legend on its right push from the middle.
        int room = (int) (width - Math.abs(legend - AXIS));
        style.setChartTitleFont(fitting(title, chart.getTitle(), room, graphics));
        try {
            if (chart instanceof CategoryChart bars) {
                paintBars(bars, graphics, width, height, BarLabels.font(bars, width - AXIS - legend, graphics));
            } else {
                paintAsIs(chart, graphics, width, height);
            }
            if (width != ownWidth) {
                chart.paint(NOWHERE.createGraphics(), ownWidth, height); // XChart keeps the last width as the chart's own
            }
        } finally {
            style.setChartTitleFont(title);
            style.setLegendPosition(position).setLegendLayout(layout);
        }
    }

    private static void paintBars(CategoryChart chart, Graphics2D graphics, int width, int height, Font labels) {
        Font own = chart.getStyler().getLabelsFont();
        chart.getStyler().setLabelsFont(labels);
        try {
            chart.paint(graphics, width, height);
        } finally {
            chart.getStyler().setLabelsFont(own);
        }
    }

    private static void paintAsIs(Chart<?, ?> chart, Graphics2D graphics, int width, int height) {
        if (chart instanceof XYChart xy && Overlay.isFor(xy)) {
            Overlay.paint(xy, graphics, width, height);
        } else {
            chart.paint(graphics, width, height);
        }
    }

    /** Paints a title in the middle of a strip at the top. */
    public static void title(Graphics2D graphics, String title, int width, int height) {
        graphics.setColor(Look.TEXT);
        graphics.setFont(fitting(Fonts.bold(18), title, width, graphics));
        Rectangle2D size = graphics.getFontMetrics().getStringBounds(title, graphics);
        graphics.drawString(title, (float) (width - size.getWidth()) / 2, 0.7f * height);
    }

    private static Font fitting(Font font, String text, int width, Graphics2D graphics) {
        double share = (width - 2.0 * MARGIN) / widthOf(text, font, graphics);
        return share < 1 ? font.deriveFont((float) (font.getSize2D() * share)) : font;
    }

    /** The width of each entry in the legend. */
    private static double[] legendEntries(Chart<?, ?> chart, Graphics2D graphics) {
        Styler style = chart.getStyler();
        return chart.getSeriesCollection().stream().filter(series -> style.isLegendVisible() && series.isShowInLegend())
            .mapToDouble(series -> style.getLegendSeriesLineLength() + 2.0 * style.getLegendPadding()
                + widthOf(series.getName(), style.getLegendFont(), graphics)).toArray();
    }

    private static double widthOf(String text, Font font, Graphics2D graphics) {
        return font.getStringBounds(text, graphics.getFontRenderContext()).getWidth();
    }
}
