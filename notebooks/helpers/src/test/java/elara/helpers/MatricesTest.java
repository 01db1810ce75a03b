package elara.helpers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import elara.display.Display;
import elara.display.MimeBundle;
import elara.helpers.matrices.MatrixGrid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class MatricesTest {
    @BeforeEach
    void connect() {
        Shown.connect();
    }

    @Test
    void valuesAreAlignedUnderTheShape() {
        assertThat(text(Nd4j.createFromArray(new double[][] {{1, -10}, {0.25, 3}})))
            .isEqualTo("2 × 2 double\n[  1.00  -10.00]\n[  0.25    3.00]");
    }

    @Test
    void wholeNumbersShowNoDecimals() {
        assertThat(text(Nd4j.createFromArray(new double[][] {{1, -1, 12}}))).isEqualTo("1 × 3 double\n[ 1  -1  12]");
    }

    @Test
    void verySmallNumbersAreNotShownAsZero() {
        assertThat(text(Nd4j.createFromArray(new double[][] {{1.5e-9, 0}}))).isEqualTo("1 × 2 double\n[1.50e-9        0]");
    }

    @Test
    void minusZeroIsZeroAndWhatIsNoNumberIsNamed() {
        assertThat(text(Nd4j.createFromArray(new double[][] {{-0.0, Double.NaN, Double.POSITIVE_INFINITY}})))
            .isEqualTo("1 × 3 double\n[       0       NaN  Infinity]");
    }

    @Test
    void largeArraysAreCutWithACount() {
        String text = text(Nd4j.zeros(DataType.DOUBLE, 100, 40));

        assertThat(text).startsWith("100 × 40 double\n").endsWith("… 88 more rows, 28 more columns");
        assertThat(text.lines()).hasSize(1 + MatrixGrid.MAX_ROWS + 1);
        assertThat(html(Nd4j.zeros(DataType.DOUBLE, 100, 40))).contains("… 88 more rows, 28 more columns");
    }

    @Test
    void vectorsScalarsAndHigherRanksHaveAShapeToo() {
        assertThat(text(Nd4j.createFromArray(1.0, 2.0))).isEqualTo("2 double\n[1  2]");
        assertThat(text(Nd4j.scalar(3.0))).isEqualTo("scalar double\n[3]");
        assertThat(text(Nd4j.ones(DataType.DOUBLE, 3, 1, 2))).isEqualTo("3 × 1 × 2 double\n[1  1]\n\n[1  1]\n\n[1  1]");
    }

    @Test
    void aViewShowsItsOwnValues() {
        INDArray matrix = Nd4j.createFromArray(new double[][] {{1, 2}, {3, 4}});

        assertThat(text(matrix.transpose())).isEqualTo("2 × 2 double\n[1  3]\n[2  4]");
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
        MimeBundle bundle = Display.render(Matrices.of("x < 1", Nd4j.ones(DataType.DOUBLE, 1, 1))
            .and("y", Nd4j.zeros(DataType.DOUBLE, 1, 1)));

        assertThat((String) bundle.data().get("text/html")).contains("x &lt; 1  (1 × 1)").contains("y  (1 × 1)");
        assertThat(bundle.data().get("text/plain")).isEqualTo("x < 1  (1 × 1)\n[1]\n\ny  (1 × 1)\n[0]");
    }

    @Test
    void smallNumbersBesideLargeOnesAreNotZeroButRoundingErrorsAre() {
        assertThat(text(Nd4j.createFromArray(0.5, 1.0 / 3, 3e-7))).isEqualTo("3 double\n[0.5000  0.3333    3e-7]");
        assertThat(text(Nd4j.createFromArray(0.5, 1.0 / 3, 3e-17, -3e-17)))
            .isEqualTo("4 double\n[0.5000  0.3333  0.0000  0.0000]");
    }

    @Test
    void matricesOfAnArrayOfHigherRankAreCountedAndInRowMajorOrder() {
        INDArray sequence = Nd4j.arange(0, 24).castTo(DataType.DOUBLE).reshape(2, 3, 2, 2);

        assertThat(text(sequence)).isEqualTo("2 × 3 × 2 × 2 double\n[0  1]\n[2  3]\n\n[4  5]\n[6  7]\n\n[ 8   9]\n[10  11]"
            + "\n\n[12  13]\n[14  15]\n… 2 more matrices");
    }

    @Test
    void otherTypesSaySoAndEmptyArraysAreNoError() {
        assertThat(text(Nd4j.createFromArray(1f, 2f))).isEqualTo("2 float\n[1  2]");
        assertThat(text(Nd4j.createFromArray(true, false))).isEqualTo("2 bool\n[1  0]");
        assertThat(text(Nd4j.create("a < b", "c"))).isEqualTo("2 utf8\n[a < b      c]");
        assertThat(html(Nd4j.create("a < b", "c"))).contains("a &lt; b");
        assertThat(text(Nd4j.empty(DataType.DOUBLE))).startsWith("empty double");
        assertThat(text(Nd4j.create(DataType.DOUBLE, 0, 3))).startsWith("0 × 3 double");
        assertThat(Matrices.of("W", Nd4j.createFromArray(1f)).text()).startsWith("W  (1 float)");
    }

    @Test
    void rowsAndColumnsHaveNamesOnWish() {
        Matrices named = Matrices.of("A", Nd4j.createFromArray(new double[][] {{1, 2}, {3, 4}}))
            .rows("the", "a<b").columns("x", "yes");

        assertThat(named.text()).isEqualTo("A  (2 × 2)\n       x  yes\nthe [  1    2]\na<b [  3    4]");
        assertThat(named.html()).contains(">the</th>").contains(">a&lt;b</th>").contains(">yes</th>");
        assertThatThrownBy(() -> named.rows("the")).hasMessage("This matrix has 2 rows; the labels are 1: the");
        assertThatThrownBy(() -> named.columns("a", "b", "c"))
            .hasMessage("This matrix has 2 columns; the labels are 3: a, b, c");
    }

    @Test
    void stepsStandBelowEachOtherWithNumbersAndShapes() {
        String html = Matrices.of("Z = XW", Nd4j.ones(DataType.DOUBLE, 2, 1)).and("loss", 0.25).steps().html();

        assertThat(html).containsSubsequence(">1<", ">Z = XW<", ">2 × 1<", "<table", ">2<", ">loss<", ">scalar<", ">0.25<");
    }

    @Test
    void aFormulaHoldsMatricesAndNumbersAsLatex() {
        INDArray matrix = Nd4j.createFromArray(new double[][] {{1, -0.5}, {3e-9, Double.POSITIVE_INFINITY}});
        MimeBundle bundle = Display.render(Formula.of("W = ", matrix, "\\quad", 2.5));

        assertThat(bundle.data().get("text/latex"))
            .isEqualTo("$$W = \\begin{pmatrix}1.0&-0.5\\\\3\\cdot10^{-9}&\\infty\\end{pmatrix}\\quad2.5$$");
        assertThat(Formula.of(Nd4j.zeros(DataType.DOUBLE, 20, 20)).tex()).contains("\\cdots").endsWith("\\vdots\\end{pmatrix}");
        assertThatThrownBy(() -> Formula.of(Nd4j.zeros(2, 2, 2))).hasMessageContaining("has the shape 2 × 2 × 2");
    }

    private static String text(INDArray array) {
        return (String) Display.render(array).data().get("text/plain");
    }

    private static String html(INDArray array) {
        return (String) Display.render(array).data().get("text/html");
    }
}
