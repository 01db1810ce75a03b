package elara.helpers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import elara.display.Display;
import elara.helpers.charts.Spread;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.internal.chartpart.Chart;
import org.nd4j.linalg.factory.Nd4j;

class ShortcutsTest {
    @BeforeEach
    void connect() {
        Shown.connect();
    }

    @Test
    void aHeatMapHasRowZeroAtTheTopAndBlueBelowZero() throws IOException {
        BufferedImage image = image(HeatMap.of("t", "column", "row", Nd4j.createFromArray(new double[][] {{1, 1}, {-1, -1}})));
        int x = image.getWidth() / 4;
        int upper = image.getRGB(x, image.getHeight() / 4);
        int lower = image.getRGB(x, 3 * image.getHeight() / 5);

        assertThat(upper >> 16 & 0xFF).as("orange at the top").isGreaterThan(upper & 0xFF);
        assertThat(lower & 0xFF).as("blue below").isGreaterThan(lower >> 16 & 0xFF);
    }

    @Test
    void aHeatMapTakesRepeatedWordsAndManyCells() throws IOException {
        assertThat(image(HeatMap.attention("t", List.of("the", "the"), List.of("the", "the"), Nd4j.eye(2))).getWidth()).isPositive();
        assertThat(image(HeatMap.of("t", "c", "r", Nd4j.zeros(60, 60))).getWidth()).isPositive();
        assertThatThrownBy(() -> HeatMap.attention("t", List.of("a"), List.of("a", "b"), Nd4j.eye(2)))
            .hasMessage("A heat map of 2 rows and 1 columns needs a matrix of that shape; this has 2 × 2");
    }

    @Test
    void aHeatMapWritesNoMinusZero() {
        assertThat(numbers(HeatMap.of("t", "c", "r", Nd4j.createFromArray(new double[][] {{0.25, -0.004, -0.02}}))))
            .containsExactly(0.25, 0.0, -0.02);
        assertThat(numbers(HeatMap.of("t", "c", "r", Nd4j.createFromArray(new double[][] {{0.003, -0.004}}))))
            .as("which are far from white here").containsExactly(0.003, -0.004);
    }

    private static List<Double> numbers(HeatMapChart chart) {
        return chart.getHeatMapSeries().getHeatData().stream().map(cell -> ((Number[]) cell)[2].doubleValue()).toList();
    }

    @Test
    void theSpreadOfRunsIsTheirMedianAndRange() {
        Spread spread = Spread.of("loss", new double[] {0, 1}, new double[][] {{1, 5}, {3, 4}, {2, 9}, {8, 6}});
        assertThat(spread.lowest()).containsExactly(1, 4);
        assertThat(spread.median()).containsExactly(2.5, 5.5);
        assertThat(spread.highest()).containsExactly(8, 9);
        assertThatThrownBy(() -> Spread.of("loss", new double[] {0, 1}, new double[][] {{1}}))
            .hasMessage("Each run of \"loss\" needs as many values as there are x, 2; one has 1");
        var chart = Plot.lines("t", "x", "y");
        Plot.addSpread(chart, "loss", new double[] {0, 1}, new double[][] {{1, 5}, {3, 4}});
        assertThat((String) Display.render(chart).data().get("text/plain")).endsWith("Series: loss.");
    }

    @Test
    void histogramsShareTheirBins() throws IOException {
        double[] narrow = new Random(1).doubles(1000, 0, 1).toArray();
        double[] wide = Arrays.stream(narrow).map(value -> 4 * value).toArray();
        Map<String, double[]> sets = new LinkedHashMap<>();
        sets.put("narrow", narrow);
        sets.put("wide", wide);
        var change = Distributions.change("t", "value", sets);

        assertThat(change.getSeries("narrow").getXData()).isEqualTo(change.getSeries("wide").getXData());
        assertThat(Arrays.stream(change.getSeries("narrow").getYData()).max().orElseThrow())
            .isGreaterThan(Arrays.stream(change.getSeries("wide").getYData()).max().orElseThrow());
        assertThat(image(Distributions.layers("t", "value", sets)).getHeight()).isPositive();
        assertThatThrownBy(() -> Distributions.change("t", "value", Map.of("none", new double[] {Double.NaN})))
            .hasMessage("The histogram of \"none\" needs at least one finite value");
    }

    @Test
    void namesOfLayersStandBesideTheirHistograms() {
        var layers = Distributions.layers("t", "value", Map.of("layer 1", new double[] {-1, 1}));

        assertThat(layers.getStyler().getXAxisMin()).isEqualTo(-1.4);
        assertThat(layers.getStyler().getXAxisMax()).isEqualTo(1.0);
    }

    @Test
    void contoursAreDarkerWhereTheFunctionIsHigher() throws IOException {
        var plane = Plane.contours("t", "x", "y", -1, 1, -1, 1, (x, y) -> x);
        BufferedImage bare = image(plane);
        int middle = bare.getHeight() / 2;
        assertThat(bare.getRGB(760, middle) & 0xFF).isLessThan(bare.getRGB(200, middle) & 0xFF);

        Plane.addDescent(plane, (x, y) -> x);
        Plane.addPath(plane, "descent", new double[] {1, 0}, new double[] {0, 0});
        assertThat(image(plane)).isNotNull();
        assertThat((String) Display.render(plane).data().get("text/plain")).endsWith("Series: descent.");
        assertThatThrownBy(() -> Plane.contours("t", "x", "y", 1, 1, 0, 1, (x, y) -> x)).hasMessageContaining("1.0 to 1.0");
        assertThatThrownBy(() -> Plane.addPath(plane, "p", new double[0], new double[0])).hasMessageContaining("at least one step");
    }

    private static BufferedImage image(Chart<?, ?> chart) throws IOException {
        return ImageIO.read(new ByteArrayInputStream((byte[]) Display.render(chart).data().get("image/png")));
    }
}
