package elara.server.history;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Patterns of history searches: {@code *} stands for any text, {@code ?} for one character, and all has to match. */
public final class Glob {
    private Glob() {
    }

    /** Whether a text matches {@code pattern}. */
    public static Predicate<String> of(String pattern) {
        StringBuilder regex = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL).asMatchPredicate();
    }
}
