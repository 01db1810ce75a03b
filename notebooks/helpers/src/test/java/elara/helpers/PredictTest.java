package elara.helpers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PredictTest {
    @Test
    void noGuessIsNoError() {
        assertThat(said("")).startsWith("No guess yet.");
        assertThat(outcome("  ", 27, 5)).isEqualTo("It came out as 27. (No guess was made.)");
    }

    @Test
    void aGuessWithinToleranceIsRight() {
        assertThat(outcome("25", 27, 5)).isEqualTo("It came out as 27. You guessed 25: well predicted.");
        assertThat(outcome("90", 27, 5)).isEqualTo("It came out as 27. You guessed 90: find out what made the difference.");
    }

    @Test
    void fractionsAndPercentagesAreNumbers() {
        assertThat(outcome("1/4", 0.25, 0)).endsWith("You guessed 1/4: well predicted.");
        assertThat(outcome("25 %", 0.25, 0)).endsWith("You guessed 25 %: well predicted.");
        assertThat(outcome("1/", 0.25, 0)).contains("is not a number");
    }

    @Test
    void aGuessThatShouldBeANumberSaysSo() {
        assertThat(outcome("many", 27, 5)).contains("Your guess \"many\" is not a number");
    }

    @Test
    void aWordIsComparedWithoutCase() {
        Shown.connect();
        Predict guess = Predict.guess("B2 ");
        Shown notebook = Shown.connect();
        guess.compare("b2");

        assertThat(notebook.only("text/plain")).contains("well predicted");
    }

    private static String said(String guess) {
        Shown notebook = Shown.connect();
        Predict.guess(guess);
        return notebook.only("text/plain");
    }

    private static String outcome(String guess, double actual, double tolerance) {
        Shown.connect();
        Predict noted = Predict.guess(guess);
        Shown notebook = Shown.connect();
        noted.compare(actual, tolerance);
        return notebook.only("text/plain");
    }
}
