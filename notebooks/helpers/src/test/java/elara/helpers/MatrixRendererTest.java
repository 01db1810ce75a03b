package elara.helpers;

import static org.assertj.core.api.Assertions.assertThat;

import elara.display.Display;
import elara.display.MimeBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class MatrixRendererTest {
    @BeforeEach
    void connect() {
        Shown.connect();
    }

    @Test
    void valuesAreAlignedUnderTheShape() {
        assertThat(text(Nd4j.createFromArray(new double[][] {{1, -10}, {0.25, 3}})))
            .isEqualTo("2 × 2\n[  1.00  -10.00]\n[  0.25    3.00]");
    }

    @Test
    void wholeNumbersShowNoDecimals() {
        assertThat(text(Nd4j.createFromArray(new double[][] {{1, -1, 12}}))).isEqualTo("1 × 3\n[ 1  -1  12]");
    }

    @Test
    void verySmallNumbersAreNotShownAsZero() {
        assertThat(text(Nd4j.createFromArray(new double[][] {{1.5e-9, 0}}))).contains("1.50e-09");
    }

    @Test
    void minusZeroIsZeroAndWhatIsNoNumberIsNamed() {
        assertThat(text(Nd4j.createFromArray(new double[][] {{-0.0, Double.NaN, Double.POSITIVE_INFINITY}})))
            .isEqualTo("1 × 3\n[       0       NaN  Infinity]");
    }

    @Test
    void largeArraysAreCutWithACount() {
        String text = text(Nd4j.zeros(100, 40));

        assertThat(text).startsWith("100 × 40\n").endsWith("… 88 more rows, 28 more columns");
        assertThat(text.lines()).hasSize(1 + MatrixView.MAX_ROWS + 1);
        assertThat(html(Nd4j.zeros(100, 40))).contains("… 88 more rows, 28 more columns");
    }

    @Test
    void vectorsScalarsAndHigherRanksHaveAShapeToo() {
        assertThat(text(Nd4j.createFromArray(1.0, 2.0))).isEqualTo("2\n[1  2]");
        assertThat(text(Nd4j.scalar(3.0))).isEqualTo("scalar\n[3]");
        assertThat(text(Nd4j.ones(3, 1, 2))).isEqualTo("3 × 1 × 2\n[1  1]\n… 2 more matrices");
    }

    @Test
    void aViewShowsItsOwnValues() {
        INDArray matrix = Nd4j.createFromArray(new double[][] {{1, 2}, {3, 4}});

        assertThat(text(matrix.transpose())).isEqualTo("2 × 2\n[1  3]\n[2  4]");
    }

    @Test
    void theColourScaleTellsSignAndSize() {
        assertThat(html(Nd4j.createFromArray(new double[][] {{-2, 1, 0}})))
            .contains("rgba(42,127,196,0.40)\">-2<")
            .contains("rgba(217,96,10,0.20)\">1<")
            .contains("rgba(217,96,10,0.00)\">0<");
    }

    @Test
    void namedMatricesStandSideBySideWithTheirNamesEscaped() {
        MimeBundle bundle = Display.render(Matrices.of("x < 1", Nd4j.ones(1, 1)).and("y", Nd4j.zeros(1, 1)));

        assertThat((String) bundle.data().get("text/html")).contains("x &lt; 1  (1 × 1)").contains("y  (1 × 1)");
        assertThat(bundle.data().get("text/plain")).isEqualTo("x < 1  (1 × 1)\n[1]\n\ny  (1 × 1)\n[0]");
    }

    private static String text(INDArray array) {
        return (String) Display.render(array).data().get("text/plain");
    }

    private static String html(INDArray array) {
        return (String) Display.render(array).data().get("text/html");
    }
}
