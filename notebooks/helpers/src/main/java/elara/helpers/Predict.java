package elara.helpers;

/**
 * A guess made before an experiment, and compared with it afterwards. No guess is no error.
 *
 * <pre>{@code
 * var guess = Predict.guess("");       // the student writes between the quotes
 * guess.compare(accuracy, 0.05);       // in a later cell
 * }</pre>
 */
public final class Predict {
    private final String guess;

    private Predict(String guess) {
        this.guess = guess;
    }

    /** Notes a guess, a number or a word; blank for none. */
    public static Predict guess(String guess) {
        Predict noted = new Predict(guess.strip());
        say(noted.guess.isEmpty()
            ? "No guess yet. Write one between the quotes and run this cell again, or just go on."
            : "Your guess: " + noted.guess);
        return noted;
    }

    /**
     * Says what came out beside what was guessed.
     *
     * @param tolerance a guess this close counts as right, in the number's own unit
     */
    public void compare(double actual, double tolerance) {
        if (guess.isEmpty()) {
            outcome(Numbers.text(actual));
            return;
        }
        try {
            double number = Double.parseDouble(guess);
            outcome(Numbers.text(actual), Math.abs(number - actual) <= tolerance);
        } catch (NumberFormatException e) {
            say("It came out as " + Numbers.text(actual) + ". Your guess \"" + guess
                + "\" is not a number; write one such as 0.5.");
        }
    }

    /** Says what came out beside what was guessed; case does not matter. */
    public void compare(String actual) {
        if (guess.isEmpty()) {
            outcome(actual);
        } else {
            outcome(actual, guess.equalsIgnoreCase(actual.strip()));
        }
    }

    private void outcome(String actual) {
        say("It came out as " + actual + ". (No guess was made.)");
    }

    private void outcome(String actual, boolean right) {
        say("It came out as " + actual + ". You guessed " + guess
            + (right ? ": well predicted." : ": find out what made the difference."));
    }

    private static void say(String line) {
        Output.show("<div>" + Html.escape(line) + "</div>", line);
    }
}
