package elara.helpers.charts;

import static org.assertj.core.api.Assertions.assertThat;

import elara.helpers.Plot;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knowm.xchart.CategoryChart;

class BarLabelsTest {
    private static final int WIDTH = 700;

    private final Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();

    @ParameterizedTest
    @CsvSource({"27, 100, 0", "4.3, 1, 0.0", "0.3, 0.98, 0.00", "0.659, 0.24243, 0.0000", "-0.27, 5, 0.00", "0.3333333333333, 1, 0.0000",
        "1e-9, 0, 0", "NaN, 0.5, 0.0"})
    void allHaveAsManyDecimalsAsOneNeeds(double one, double other, String pattern) {
        assertThat(fitted(chart(1, one, other)).getStyler().getDecimalPattern()).isEqualTo(pattern);
    }

    @Test
    void theyAreNoWiderThanTheirBars() {
        CategoryChart few = fitted(chart(1, 0.96, 0.98)), many = fitted(chart(4, 0.96, 0.98, 0.5, 0.02));

        assertThat(few.getStyler().getLabelsFont().getSize()).isEqualTo(14);
        assertThat(widthIn(many, "0.96")).isLessThan(WIDTH * 0.8 / 16);
    }

    @Test
    void aPatternOfTheUsersOwnStays() {
        CategoryChart chart = chart(1, 0.5, 1);
        chart.getStyler().setDecimalPattern("0.000");

        assertThat(fitted(chart).getStyler().getDecimalPattern()).isEqualTo("0.000");
    }

    @Test
    void theChartIsAsItWasAfterwards() {
        CategoryChart chart = chart(4, 0.96, 0.98, 0.5, 0.02);
        var font = chart.getStyler().getLabelsFont();
        Picture.png(chart);

        assertThat(chart.getStyler().getDecimalPattern()).isNull();
        assertThat(chart.getStyler().getLabelsFont()).isEqualTo(font);
    }

    private CategoryChart fitted(CategoryChart chart) {
        BarLabels.of(chart).fit(WIDTH, graphics);
        return chart;
    }

    private double widthIn(CategoryChart chart, String text) {
        return chart.getStyler().getLabelsFont().getStringBounds(text, graphics.getFontRenderContext()).getWidth();
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
