package elara.helpers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class CheckTest {
    private Shown notebook;

    @BeforeEach
    void connect() {
        notebook = Shown.connect();
    }

    @Test
    void aNumberWithinToleranceIsOneGreenLineThatSaysHowCloseItCame() {
        Check.equal("loss", 0.2500004, 0.25, 1e-6);

        assertThat(notebook.only("text/plain")).isEqualTo("✓ loss: 0.25, as expected (difference 4e-07, allowed 1e-06)");
        assertThat(notebook.only("text/html")).contains("#2e9e4f").contains("✓ loss");
    }

    @Test
    void aNumberOutsideToleranceFailsWithExpectedAndActual() {
        assertThatThrownBy(() -> Check.equal("loss", 0.31, 0.25, 1e-6))
            .isInstanceOf(CheckFailed.class).hasMessage("loss: expected 0.25 ± 1e-06, got 0.31.");
        assertThat(notebook.count()).isZero();
    }

    @Test
    void theToleranceItselfIsAllowed() {
        Check.equal("difference of a half", 1.5, 1, 0.5);

        assertThat(notebook.count()).isOne();
    }

    @Test
    void notANumberNeverPasses() {
        assertThatThrownBy(() -> Check.equal("loss", Double.NaN, 0.25, 1)).isInstanceOf(CheckFailed.class);
        assertThatThrownBy(() -> Check.equal("losses", Nd4j.createFromArray(Double.NaN), Nd4j.createFromArray(0.25), 1))
            .isInstanceOf(CheckFailed.class);
    }

    @Test
    void exactEqualityTakesNoTolerance() {
        Check.equal("score", 0.0, 0.0);

        assertThat(notebook.only("text/plain")).isEqualTo("✓ score: 0.0, exactly");
        assertThatThrownBy(() -> Check.equal("score", 1e-300, 0.0)).hasMessage("score: expected 0.0, got 1.0E-300.");
    }

    @Test
    void arraysThatAgreeSayHowManyNumbersWereCompared() {
        Check.equal("answers", Nd4j.createFromArray(new double[][] {{0, 1}, {1, 0}}),
            Nd4j.createFromArray(new double[][] {{0, 1}, {1, 1e-9}}), 1e-8);

        assertThat(notebook.only("text/plain")).contains("all 4 numbers as expected (difference 1e-09, allowed 1e-08)");
    }

    @Test
    void arraysThatDifferNameTheFirstElementAlsoInAView() {
        var answers = Nd4j.createFromArray(new double[][] {{0, 0}, {1, 0}, {1, 7}}).transpose();
        var expected = Nd4j.createFromArray(new double[][] {{0, 1, 1}, {0, 0, 0}});

        assertThatThrownBy(() -> Check.equal("answers", answers, expected, 0))
            .hasMessage("answers: element [1, 2] should be 0 ± 0 and is 7.");
    }

    @Test
    void arraysOfOtherShapesNameBothShapes() {
        assertThatThrownBy(() -> Check.equal("answers", Nd4j.zeros(4, 2), Nd4j.zeros(4, 1), 0))
            .hasMessage("answers: expected the shape 4 × 1, got 4 × 2.");
    }

    @Test
    void aConditionPassesOrFails() {
        Check.that("1 < 2", 1 < 2);

        assertThat(notebook.only("text/html")).contains("1 &lt; 2");
        assertThatThrownBy(() -> Check.that("2 < 1", false)).hasMessage("2 < 1: this does not hold.");
    }
}
