package elara.helpers.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import elara.helpers.Charts;
import elara.helpers.Plot;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;

class OverlayTest {
    @Test
    void dashesRunOnThroughAllPoints() throws IOException {
        XYChart chart = Plot.lines("Level", "x", "y");
        Plot.addFunction(chart, "full", 0, 1, x -> 0);
        Plot.addFunction(chart, "dashed", 0, 1, x -> 1);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(Picture.png(chart)));

        assertThat(gaps(image, Look.color(0))).isZero();
        assertThat(gaps(image, Look.color(1))).isGreaterThan(30);
    }

    /** How often the longest row of a colour is interrupted. */
    private static int gaps(BufferedImage image, Color color) {
        int widest = 0;
        int gaps = 0;
        for (int row = 0; row < image.getHeight(); row++) {
            int y = row;
            int[] marked = IntStream.range(0, image.getWidth()).filter(x -> image.getRGB(x, y) == color.getRGB()).toArray();
            if (marked.length > 0 && marked[marked.length - 1] - marked[0] > widest) {
                widest = marked[marked.length - 1] - marked[0];
                gaps = (int) IntStream.range(1, marked.length).filter(i -> marked[i] - marked[i - 1] > 2).count();
            }
        }
        return gaps;
    }

    @Test
    void theChartIsLeftAsItWas() {
        XYChart chart = Plot.logY(Plot.lines("Grows", "x", "y"));
        var dashed = Plot.addCurve(chart, "first", new double[] {0, 1, 2}, new double[] {1, 10, 1e6});
        dashed.setLineStyle(Look.stroke(1));
        Picture.png(chart);

        assertThat(chart.getSeriesCollection()).containsExactly(dashed);
        assertThat(dashed.getLineStyle()).isEqualTo(Look.stroke(1));
        assertThat(chart.getStyler().getYAxisTickLabelsFormattingFunction()).isNull();
    }

    @Test
    void aChartKeepsItsSizeWhenItIsShownBesideOthers() {
        XYChart chart = Plot.lines("Alone", "x", "y");
        Plot.addFunction(chart, "line", 0, 1, x -> x);
        Charts charts = Charts.of(chart, chart, chart);
        Picture.png(charts.width(), charts.height(), 1, charts::paint);

        assertThat(chart.getWidth()).isEqualTo(Look.WIDTH);
        assertThat(chart.getHeight()).isEqualTo(Look.HEIGHT);
    }

    @Test
    void aLogarithmicAxisNamesWhatItCannotShow() {
        XYChart chart = Plot.logY(Plot.lines("Falls", "x", "y"));
        Plot.addCurve(chart, "loss", new double[] {0, 1}, new double[] {1, 0});
        assertThatThrownBy(() -> Picture.png(chart))
            .hasMessage("A logarithmic axis cannot show the value 0 of \"loss\": all values have to be above 0");
    }

    @Test
    void marksOfALogarithmicAxisHaveFewLabels() {
        AxisRange wide = new AxisRange(-18, 0, true);
        assertThat(wide.label(1e-6)).isEqualTo("10⁻⁶");
        assertThat(wide.label(1e-7)).isBlank();
        assertThat(wide.label(3e-6)).isBlank();
        assertThat(wide.labelled()).hasSizeBetween(5, 10).contains(1);
        AxisRange narrow = new AxisRange(Math.log10(0.1), Math.log10(5), true);
        assertThat(narrow.label(0.2)).isEqualTo("0.2");
        assertThat(narrow.label(0.3)).isBlank();
        assertThat(new AxisRange(Math.log10(0.2), Math.log10(0.9), true).label(0.3)).isEqualTo("0.3");
        assertThat(new AxisRange(0, 1, false).label(0.05)).isEqualTo("0.05");
    }
}
