package elara.helpers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class GradientCheckTest {
    private final INDArray x = Nd4j.createFromArray(new double[][] {{1, -2, 3}, {0.5, 0, 4}});
    private Shown notebook;

    @BeforeEach
    void connect() {
        notebook = Shown.connect();
    }

    private static double sumOfSquares(INDArray v) {
        return v.mul(v).sumNumber().doubleValue();
    }

    @Test
    void aRightGradientIsOneLine() {
        Check.gradient("∇ of the sum of squares", GradientCheckTest::sumOfSquares, x.mul(2), x);

        assertThat(notebook.only("text/plain"))
            .isEqualTo("✓ ∇ of the sum of squares: 6 slopes agree with central differences (to 1e-7)");
    }

    @Test
    void aViewAndAFunctionThatOverwritesItsInputAreCheckedToo() {
        INDArray view = x.transpose();
        Check.gradient("view", v -> v.muli(v).sumNumber().doubleValue(), view.mul(2), view);

        assertThat(notebook.count()).isOne();
        assertThat(x.getDouble(0, 1)).isEqualTo(-2);
    }

    @Test
    void aFactorThatIsWrongEverywhereIsNamed() {
        assertThatThrownBy(() -> Check.gradient("∇", GradientCheckTest::sumOfSquares, x.neg(), x))
            .isInstanceOf(CheckFailed.class)
            .hasMessageContaining("∇: 5 of 6 numbers differ.").hasMessageContaining("element [0, 1]: expected -4, got 2.")
            .hasMessageContaining("It is -0.5 times what it should be, everywhere.");
    }

    @Test
    void oneWrongElementIsFoundWithoutGuessingAFactor() {
        INDArray gradient = x.mul(2);
        gradient.putScalar(1, 2, 8.001);

        assertThatThrownBy(() -> Check.gradient("∇", GradientCheckTest::sumOfSquares, gradient, x))
            .hasMessageContaining("1 of 6 numbers differs.\n  element [1, 2]: expected 8, got 8.001.")
            .hasMessageNotContaining("times");
    }

    @Test
    void anotherShapeAndSinglePrecisionAreRefusedWithASentence() {
        assertThatThrownBy(() -> Check.gradient("∇", GradientCheckTest::sumOfSquares, x.transpose(), x))
            .isInstanceOf(CheckFailed.class).hasMessage("∇: the gradient has to have the shape of x, 2 × 3, and has 3 × 2.");
        assertThatThrownBy(() -> Check.gradient("∇", GradientCheckTest::sumOfSquares, x, Nd4j.createFromArray(1f)))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("x is float").hasMessageContaining("Reproducible.start");
    }

    @Test
    void aDerivativeIsCheckedAtEveryPlace() {
        Check.gradient("sin′ = cos", Math::sin, Math::cos, -1, 0, 2);

        assertThat(notebook.only("text/plain")).contains("3 slopes agree");
        assertThatThrownBy(() -> Check.gradient("|x|′ = 1", Math::abs, at -> 1, 3, -2))
            .hasMessage("|x|′ = 1: at -2 the derivative is given as 1, and central differences measure -1.");
    }
}
