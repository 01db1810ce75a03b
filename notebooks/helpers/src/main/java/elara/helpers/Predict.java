package elara.helpers;

import elara.helpers.output.Output;
import elara.helpers.text.Html;
import elara.helpers.text.Numbers;

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

    /** Notes a guess, a number such as 0.5, 1/2 or 50%, or a word; blank for none. */
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
            outcome(Numbers.text(actual), Check.close(number(guess), actual, tolerance));
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

    private static double number(String text) {
        if (text.endsWith("%")) {
            return Double.parseDouble(text.substring(0, text.length() - 1)) / 100;
        }
        int slash = text.indexOf('/');
        return slash < 0 ? Double.parseDouble(text)
            : Double.parseDouble(text.substring(0, slash)) / Double.parseDouble(text.substring(slash + 1));
    }

    private void outcome(String actual) {
        say("It came out as " + actual + ". (No guess was made.)");
    }

    private void outcome(String actual, boolean right) {
        say("It came out as " + actual + ". You guessed " + guess
            + (right ? ": well predicted." : ": find out what made the difference."));
    }

    private static void say(String line) {
        Output.show("<div style=\"border-left:4px solid #2470D0;padding:2px 10px;font-size:110%\">" + Html.escape(line)
            + "</div>", line);
    }
}
