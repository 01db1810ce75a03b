package elara.server.history;

import java.util.function.Predicate;

/** Patterns of history searches: {@code *} stands for any text, {@code ?} for one character, and all has to match. */
public final class Glob {
    private Glob() {
    }

    /** Whether a text matches {@code pattern}. */
    public static Predicate<String> of(String pattern) {
        return text -> matches(pattern, text);
    }

    /** In at most pattern times text steps; as a regular expression, a few dozen stars take years. */
    private static boolean matches(String pattern, String text) {
        int at = 0;
        int star = -1;
        int starTakesTo = 0;
        for (int i = 0; i < text.length();) {
            if (at < pattern.length() && pattern.charAt(at) == '*') {
                star = at++;
                starTakesTo = i;
            } else if (at < pattern.length() && (pattern.charAt(at) == '?' || pattern.charAt(at) == text.charAt(i))) {
                at++;
                i++;
            } else if (star >= 0) {
                // Only the last star needs to take more: what stands before it has matched as early as it can.
                at = star + 1;
                i = ++starTakesTo;
            } else {
                return false;
            }
        }
        return pattern.substring(at).chars().allMatch(c -> c == '*');
    }
}
