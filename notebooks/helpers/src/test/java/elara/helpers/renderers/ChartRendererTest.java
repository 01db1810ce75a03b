package elara.helpers.renderers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import elara.display.Display;
import elara.display.MimeBundle;
import elara.helpers.DataSets;
import elara.helpers.HeatMap;
import elara.helpers.Plot;
import elara.helpers.Shown;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.PieChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.internal.chartpart.Chart;
import org.nd4j.linalg.factory.Nd4j;

class ChartRendererTest {
    private static final double[] X = {0, 1, 2, 3};
    private static final double[] Y = {0, 1, 4, 9};

    @BeforeEach
    void connect() {
        Shown.connect();
    }

    @Test
    void aChartIsAPictureOfTwiceItsSizeWithItsSizeOnThePage() throws IOException {
        XYChart chart = Plot.lines("Squares grow", "n", "n²");
        Plot.addCurve(chart, "n²", X, Y);
        MimeBundle bundle = Display.render(chart);

        BufferedImage image = image(chart);
        assertThat(image.getWidth()).isEqualTo(2 * chart.getWidth());
        assertThat(image.getHeight()).isEqualTo(2 * chart.getHeight());
        assertThat(bundle.metadata().get("image/png")).asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
            .containsEntry("width", chart.getWidth()).containsEntry("height", chart.getHeight());
        assertThat(bundle.data().get("text/plain"))
            .isEqualTo("Chart: Squares grow. Horizontal axis: n; vertical axis: n². Series: n².");
    }

    @Test
    void aPictureBringsItsOwnWhiteForDarkThemes() throws IOException {
        BufferedImage image = image(Plot.lines("Title", "x", "y"));

        assertThat(image.getRGB(0, 0)).isEqualTo(0xFFFFFFFF);
        assertThat(image.getColorModel().hasAlpha()).isFalse();
        assertThat(IntStream.range(0, image.getWidth() * image.getHeight())
            .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()) & 0xFF).min().getAsInt()).as("its text").isLessThan(0x50);
    }

    @Test
    void theSameChartGivesTheSameBytes() {
        assertThat(png(bars())).isEqualTo(png(bars()));
    }

    @Test
    void chartsWithoutAxesAreShownToo() throws IOException {
        var pie = new PieChartBuilder().width(200).height(100).title("Shares").build();
        pie.addSeries("half", 1);
        pie.addSeries("other half", 1);

        assertThat(image(pie).getWidth()).isEqualTo(400);
        assertThat(Display.render(pie).data().get("text/plain")).isEqualTo("Chart: Shares. Series: half, other half.");
    }

    @Test
    void curvesDifferInDashesAndKeepTheirPoints() {
        XYChart chart = Plot.lines("t", "x", "y");
        var first = Plot.addCurve(chart, "first", X, Y);
        var second = Plot.addCurve(chart, "second", X, Y);

        assertThat(first.getLineStyle()).isNotEqualTo(second.getLineStyle());
        assertThat(first.getXData()).contains(X);
        assertThatThrownBy(() -> Plot.addCurve(chart, "short", X, new double[] {1}))
            .hasMessage("The curve \"short\" needs at least two points and as many y as x; it has 4 x and 1 y");
    }

    @Test
    void aMapColoursTheAnswersAndMarksTheBorder() throws IOException {
        XYChart map = Plot.map("Left is 0", "x", "y", 0, 1, points -> points.getColumn(0).reshape(points.rows(), 1));
        BufferedImage image = image(map);

        assertThat(image.getRGB(160, 400) & 0xFF).as("blue at the left").isGreaterThan(image.getRGB(160, 400) >> 16 & 0xFF);
        assertThat(image.getRGB(860, 400) >> 16 & 0xFF).as("red at the right").isGreaterThan(image.getRGB(860, 400) & 0xFF);
        assertThat((String) Display.render(map).data().get("text/plain")).doesNotContain("Series");
    }

    @Test
    void aMapSaysWhatItNeeds() {
        assertThatThrownBy(() -> Plot.map("t", "x", "y", 1, 1, points -> points)).hasMessageContaining("(1.0) below");
        assertThatThrownBy(() -> Plot.map("t", "x", "y", 0, 1, points -> points))
            .hasMessageContaining("one answer for each").hasMessageContaining("× 2");
    }

    @Test
    void examplesAreOneSeriesForEachLabel() {
        XYChart chart = Plot.points("t", "x", "y");
        var xor = DataSets.xor();
        Plot.addExamples(chart, xor.getFeatures(), xor.getLabels());

        assertThat(chart.getSeries("label 0").getXData()).containsExactly(0, 1);
        assertThat(chart.getSeries("label 1").getYData()).containsExactly(1, 0);
        assertThatThrownBy(() -> Plot.addExamples(chart, Nd4j.zeros(4, 3), Nd4j.zeros(4, 1)))
            .hasMessage("Examples need points of shape [m, 2] and m labels, these have 4 × 3 and 4 × 1");
    }

    @Test
    void aLongTitleStaysInThePicture() throws IOException {
        XYChart chart = Plot.points("A title of more than fifty letters tells what this picture shows", "x", "y");
        var xor = DataSets.xor();
        Plot.addExamples(chart, xor.getFeatures(), xor.getLabels());
        BufferedImage image = image(chart);

        for (int y = 0; y < 80; y++) {
            assertThat(image.getRGB(4, y)).as("at the left").isEqualTo(0xFFFFFFFF);
            assertThat(image.getRGB(image.getWidth() - 4, y)).as("at the right").isEqualTo(0xFFFFFFFF);
        }
    }

    @Test
    void aLongTitleOfAHeatMapStaysInThePicture() throws IOException {
        BufferedImage image = image(HeatMap.of("Orange ends left: momentum carries far starts across, both ways", "column", "row",
            Nd4j.eye(3)));

        for (int y = 0; y < 80; y++) {
            assertThat(image.getRGB(image.getWidth() - 4, y)).as("at the right").isEqualTo(0xFFFFFFFF);
        }
    }

    @Test
    void aLongTitleStaysInThePictureWithoutALegend() throws IOException {
        Chart<?, ?> map = HeatMap.of("Orange ends left: momentum carries far starts across, both ways", "column", "row", Nd4j.eye(3));
        map.getStyler().setLegendVisible(false);
        CategoryChart bars = bars();
        bars.setTitle("The sigmoid loses more than five powers of ten, the other ones less than one power");
        for (Chart<?, ?> chart : List.of(map, bars)) {
            BufferedImage image = image(chart);
            for (int y = 0; y < 80; y++) {
                assertThat(image.getRGB(image.getWidth() - 4, y)).as("at the right").isEqualTo(0xFFFFFFFF);
            }
        }
    }

    private static CategoryChart bars() {
        CategoryChart chart = Plot.bars("Bars", "kind", "count");
        chart.addSeries("all", List.of("a", "b"), List.of(1, 2));
        return chart;
    }

    private static byte[] png(Chart<?, ?> chart) {
        return (byte[]) Display.render(chart).data().get("image/png");
    }

    private static BufferedImage image(Chart<?, ?> chart) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png(chart)));
    }
}
