package elara.helpers.charts;

import static org.assertj.core.api.Assertions.assertThat;

import elara.helpers.Plot;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.CategoryChart;

class BarLabelsTest {
    private static final int WIDTH = 700;

    private final Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();

    @Test
    void theyAreNarrowerThanTheirBars() {
        CategoryChart chart = chart(4, 0.96, 0.98, 0.5, 0.02);
        double width = BarLabels.font(chart, WIDTH, graphics).getStringBounds("0.96", graphics.getFontRenderContext()).getWidth();

        assertThat(width).isLessThan(0.92 * 0.8 * WIDTH / 16).isGreaterThan(0.6 * WIDTH / 16);
    }

    @Test
    void whatFitsKeepsItsSize() {
        CategoryChart chart = chart(1, 0.96, 0.98);

        assertThat(BarLabels.font(chart, WIDTH, graphics)).isEqualTo(chart.getStyler().getLabelsFont());
    }

    @Test
    void theyStayLegible() {
        assertThat(BarLabels.font(chart(20, 0.96, 0.98, 0.5, 0.02), WIDTH, graphics).getSize()).isEqualTo(9);
    }

    @Test
    void theChartIsAsItWasAfterwards() {
        CategoryChart chart = chart(4, 0.96, 0.98, 0.5, 0.02);
        var font = chart.getStyler().getLabelsFont();
        Picture.png(chart);

        assertThat(chart.getStyler().getLabelsFont()).isEqualTo(font);
    }

    /** So many groups with these values, one bar for each. */
    private static CategoryChart chart(int groups, double... values) {
        CategoryChart chart = Plot.bars("Bars", "kind", "value");
        for (int group = 0; group < groups; group++) {
            Map<String, Double> bars = new LinkedHashMap<>();
            for (double value : values) {
                bars.put("k" + bars.size(), value);
            }
            Plot.addBars(chart, "group " + group, bars);
        }
        return chart;
    }
}
