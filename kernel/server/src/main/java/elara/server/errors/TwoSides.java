package elara.server.errors;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Comparisons that name what they compare once, as {@code x > 1 && < 5}, or that are written the wrong way round, as {@code =<}. */
final class TwoSides {
    private static final String COMPARISON = "(?:[<>]=?|[=!]=)";
    private static final Pattern HALF = Pattern.compile("([\\w.]+(?:\\(\\))?\\s*" + COMPARISON + "\\s*[\\w.]+)\\s*(&&|\\|\\|)\\s*(" + COMPARISON + ")?$");
    private static final Pattern OTHER = Pattern.compile("\\s*(" + COMPARISON + ")?\\s*(-?[\\w.]+)");

    private TwoSides() {
    }

    /** Null where anything else is wrong. */
    static String of(Complaint complaint) {
        String before = complaint.before().stripTrailing();
        if (before.endsWith("=<") && !before.endsWith("==<")) {
            return "`<=` is less or equal.";
        }
        Matcher half = HALF.matcher(before);
        Matcher other = OTHER.matcher(complaint.source().substring(complaint.start()));
        if (!half.find() || !other.lookingAt() || half.group(3) == null && other.group(1) == null) {
            return null;
        }
        String operator = half.group(3) == null ? other.group(1) : half.group(3);
        String[] sides = half.group(1).split("\\s*" + COMPARISON + "\\s*", 2);
        String compared = Character.isDigit(sides[0].charAt(0)) ? sides[1] : sides[0];
        return "What is compared is named each time: `" + half.group(1) + " " + half.group(2) + " " + compared + " " + operator + " " + other.group(2) + "`.";
    }
}
