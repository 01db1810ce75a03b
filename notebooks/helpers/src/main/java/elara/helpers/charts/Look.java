package elara.helpers.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Locale;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * One look for every chart of the course. A picture brings its own white: no colour has a contrast of 4.5:1 on JupyterLab's
 * white and on its black at once (4.35:1 is the most), and a chart has to be read from the last row of a lecture hall.
 */
public final class Look {
    /** Width of a chart, in CSS pixels. */
    public static final int WIDTH = 800;
    /** Height of a chart, in CSS pixels. */
    public static final int HEIGHT = 440;

    /** What charts are drawn on. */
    static final Color BACKGROUND = Color.WHITE;
    /** Blue, vermilion, dark green, purple, dark olive: told apart with every common colour vision, and read on white. */
    private static final Color[] PALETTE = {
        new Color(0x2470D0), new Color(0xC84E00), new Color(0x005C45), new Color(0x8A3A8C), new Color(0x4F4000)
    };
    static final Color TEXT = new Color(0x404040);
    private static final Color GRID = new Color(128, 128, 128, 70);
    private static final Color CLEAR = new Color(0, 0, 0, 0);

    /** Dashes as well as colours, so that a line is known without seeing its colour. */
    private static final BasicStroke[] DASHES = {
        dash(), dash(10, 5), dash(2.5f, 5), dash(14, 5, 2.5f, 5), dash(5, 3)
    };
    private static final Marker[] MARKERS = {
        SeriesMarkers.CIRCLE, SeriesMarkers.DIAMOND, SeriesMarkers.SQUARE, SeriesMarkers.TRIANGLE_UP, SeriesMarkers.CROSS
    };

    private Look() {
    }

    /** The colour of the series with this index, counted from 0. */
    public static Color color(int series) {
        return PALETTE[series % PALETTE.length];
    }

    /** The same colour for an area, through which lines and grid are seen. */
    public static Color faint(Color color) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), 60);
    }

    /** The stroke of the line with this index: XChart itself would only change it once it is out of colours. */
    public static BasicStroke stroke(int series) {
        // When the colours begin again, each meets other dashes.
        return DASHES[(series + series / PALETTE.length) % DASHES.length];
    }

    /** The marker of the points of the series with this index. */
    public static Marker marker(int series) {
        return MARKERS[series % MARKERS.length];
    }

    /** Gives a chart with axes the course's look. */
    public static <C extends AxesChart<? extends AxesChartStyler, ?>> C apply(C chart) {
        colours(chart.getStyler());
        axes(chart.getStyler());
        return chart;
    }

    private static void colours(Styler style) {
        style.setChartBackgroundColor(CLEAR)
            .setPlotBackgroundColor(CLEAR)
            .setLegendBackgroundColor(CLEAR)
            .setChartTitleBoxVisible(false)
            .setPlotBorderVisible(false)
            .setLegendBorderColor(CLEAR)
            .setChartFontColor(TEXT)
            .setChartTitleFont(Fonts.bold(18))
            .setLegendFont(Fonts.plain(15))
            .setLegendSeriesLineLength(44)
            .setLegendPadding(14)
            .setLegendPosition(LegendPosition.OutsideS)
            .setLegendLayout(LegendLayout.Horizontal)
            .setLocale(Locale.ROOT)
            .setChartTitlePadding(10)
            .setChartPadding(8)
            .setSeriesColors(PALETTE)
            .setSeriesMarkers(MARKERS)
            .setAnnotationTextFont(Fonts.bold(15))
            .setAnnotationTextFontColor(TEXT);
    }

    private static void axes(AxesChartStyler style) {
        style.setAxisTitleFont(Fonts.plain(16))
            .setAxisTickLabelsFont(Fonts.plain(14))
            .setAxisTickLabelsColor(TEXT)
            .setXAxisTitleColor(TEXT)
            .setYAxisTitleColor(TEXT)
            .setMarkerSize(16);
        style.setXAxisTickMarkSpacingHint(80);
        style.setYAxisTickMarkSpacingHint(50);
        style.setAxisTickMarksColor(TEXT)
            .setPlotGridLinesColor(GRID)
            .setPlotGridLinesStroke(new BasicStroke(1));
    }

    private static BasicStroke dash(float... pattern) {
        float[] dashes = pattern.length == 0 ? null : pattern;
        return new BasicStroke(2.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0);
    }
}
