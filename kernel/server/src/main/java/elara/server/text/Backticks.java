package elara.server.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What code stands between in Markdown. */
public final class Backticks {
    private static final Pattern RUN = Pattern.compile("`+");

    private Backticks() {
    }

    /** Some that the text itself cannot end, since it has none as long; {@code least} of them or more. */
    public static String around(String text, int least) {
        int length = least;
        for (Matcher run = RUN.matcher(text); run.find();) {
            length = Math.max(length, run.group().length() + 1);
        }
        return "`".repeat(length);
    }
}
