package elara.server.errors;

import java.math.BigInteger;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says why a text is not the number that was wanted. */
final class NumberTextHints {
    private static final Pattern TEXT = Pattern.compile("For input string: \"(.*)\"(?: under radix 10)?", Pattern.DOTALL);
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.\\d*|\\.\\d+|\\d+)([eE][+-]?\\d+)?");
    private static final Pattern COMMA = Pattern.compile("[+-]?\\d+,\\d+");
    /** What reads whole numbers, and what reads larger ones. */
    private static final Map<String, String> LARGER = Map.of("Byte", "Integer.parseInt(…)", "Short", "Integer.parseInt(…)",
        "Integer", "Long.parseLong(…)", "Long", "new BigInteger(…)");

    private NumberTextHints() {
    }

    static String of(Thrown thrown) {
        if (!thrown.type().equals("java.lang.NumberFormatException")) {
            return null;
        }
        if (thrown.message().startsWith("Cannot parse null string")) {
            return "There is no text to read a number from: it is null.";
        }
        Matcher text = TEXT.matcher(thrown.message());
        if (thrown.message().equals("empty String") || text.matches() && text.group(1).isBlank()) {
            return "There is no number in an empty text.";
        }
        if (!text.matches()) {
            return null;
        }
        String box = LARGER.keySet().stream().filter(each -> thrown.passes("java.lang." + each)).findFirst().orElse("");
        return of(text.group(1), box);
    }

    /** With the class that was to read a whole number; empty if any number was wanted. */
    private static String of(String text, String box) {
        String stripped = text.strip();
        if (COMMA.matcher(stripped).matches()) {
            return "Java writes a decimal point, not a comma: " + stripped.replace(',', '.') + ".";
        }
        if (box.isEmpty()) {
            return "Only a number is wanted there, such as 3.5 or -2e-3.";
        }
        if (!WHOLE.matcher(stripped).matches()) {
            return DECIMAL.matcher(stripped).matches() ? stripped + " is not a whole number: `Double.parseDouble(…)` reads it."
                : "Only digits are wanted there, perhaps behind a + or -.";
        }
        return new BigInteger(stripped).bitLength() < bits(box) ? "There are blanks around the number: `text.strip()` is the text without them."
            : stripped + " is too large for " + article(box) + ": `" + LARGER.get(box) + "` reads it.";
    }

    private static int bits(String box) {
        return switch (box) {
            case "Byte" -> Byte.SIZE;
            case "Short" -> Short.SIZE;
            case "Integer" -> Integer.SIZE;
            default -> Long.SIZE;
        };
    }

    private static String article(String box) {
        return box.equals("Integer") ? "an int" : "a " + TypeHints.primitive(box);
    }
}
