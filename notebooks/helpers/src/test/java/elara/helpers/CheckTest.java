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
    void aNumberWithinToleranceIsOneGreenLineThatSaysHowClose() {
        Check.equal("loss", 0.2500000004, 0.25, 1e-6);

        assertThat(notebook.only("text/plain")).isEqualTo("✓ loss: 0.25 (to 1e-6)");
        assertThat(notebook.only("text/html")).contains("#2e9e4f").contains("✓ loss");
    }

    @Test
    void aNumberOutsideToleranceFailsWithExpectedAndActual() {
        assertThatThrownBy(() -> Check.equal("loss", 0.31, 0.25, 1e-6))
            .isInstanceOf(CheckFailed.class).hasMessage("loss: expected 0.25 ± 1e-6, got 0.31.");
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

        assertThat(notebook.only("text/plain")).isEqualTo("✓ score: 0.0");
        assertThatThrownBy(() -> Check.equal("score", 1e-300, 0.0)).hasMessage("score: expected 0.0, got 1.0E-300.");
    }

    @Test
    void arraysThatAgreeSayHowManyNumbersWereCompared() {
        Check.equal("answers", Nd4j.createFromArray(new double[][] {{0, 1}, {1, 0}}),
            Nd4j.createFromArray(new double[][] {{0, 1}, {1, 1e-9}}), 1e-8);

        assertThat(notebook.only("text/plain")).isEqualTo("✓ answers: all 4 numbers as expected (to 1e-8)");
    }

    @Test
    void arraysThatDifferNameTheFirstElementAlsoInAView() {
        var answers = Nd4j.createFromArray(new double[][] {{0, 0}, {1, 0}, {1, 7}}).transpose();
        var expected = Nd4j.createFromArray(new double[][] {{0, 1, 1}, {0, 0, 0}});

        assertThatThrownBy(() -> Check.equal("answers", answers, expected, 0))
            .hasMessage("answers: 1 of 6 numbers differs.\n  element [1, 2]: expected 0, got 7.");
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

    @Test
    void roundingErrorsAreNotShownButRealDifferencesAre() {
        Check.equal("zero", 3e-17, 0, 1e-12);
        assertThat(notebook.only("text/plain")).isEqualTo("✓ zero: 0 (to 1e-12)");
        notebook = Shown.connect();

        Check.equal("starts that learned", 27, 25.0, 5);
        assertThat(notebook.only("text/plain")).isEqualTo("✓ starts that learned: 27, expected 25 ± 5");
    }

    @Test
    void wholeNumbersOfOtherTypesAndArraysAreEqualByValue() {
        Check.equal("parameters", 13L, 13);
        Check.equal("shape", new long[] {2, 3}, new long[] {2, 3});

        assertThat(notebook.count()).isEqualTo(2);
        assertThatThrownBy(() -> Check.equal("shape", new long[] {2, 3}, new long[] {3, 2}))
            .hasMessage("shape: expected [3, 2], got [2, 3].");
        Check.equal("score", 1, 1.0);
        assertThatThrownBy(() -> Check.equal("score", Double.NaN, 1)).hasMessage("score: expected 1, got NaN.");
        assertThatThrownBy(() -> Check.equal("word", "1", 1)).hasMessage("word: expected 1, got 1.");
    }

    @Test
    void withoutToleranceArraysAreComparedToTheLastBit() {
        assertThatThrownBy(() -> Check.equal("w", Nd4j.createFromArray(1.000001), (Object) Nd4j.createFromArray(1.0)))
            .hasMessage("w: expected 1, got 1.000001.");
    }

    @Test
    void aFailureNamesTheFirstPlacesAndCountsTheRest() {
        assertThatThrownBy(() -> Check.equal("w", new double[] {1, 2, 3, 4, 5}, new double[5], 0.5)).hasMessage("""
            w: 5 of 5 numbers differ.
              element [0]: expected 0, got 1.
              element [1]: expected 0, got 2.
              element [2]: expected 0, got 3.
              … 2 more.
              Allowed: 0.5.""");
    }

    @Test
    void theTraceOfAFailureBeginsAtTheClaim() {
        assertThatThrownBy(() -> Check.equal("loss", 1, 2.0, 0.1))
            .satisfies(failed -> assertThat(failed.getStackTrace()[0].getClassName()).startsWith(CheckTest.class.getName()));
    }

    @Test
    void severalChecksAreOneLineAndFailAsOne() {
        Check.together("DL4J agrees", () -> {
            Check.that("a", true);
            Check.equal("b", 1, 1);
        });

        assertThat(notebook.only("text/plain")).isEqualTo("✓ DL4J agrees: 2 checks");
        assertThatThrownBy(() -> Check.together("all", () -> Check.that("b", false))).hasMessage("b: this does not hold.");
        Check.that("the next one has its own line again", true);
        assertThat(notebook.count()).isEqualTo(2);
    }
}
