package elara.server.errors;

import java.util.Locale;
import java.util.Map;

/** A character that Java does not know, as texts have that were copied from elsewhere. */
final class IllegalCharacter {
    private static final String QUOTES = "“”„‟«»″";
    private static final String SINGLE_QUOTES = "‘’‚‛′`´";
    private static final String DASHES = "–—−‐‑";

    private static final Map<String, String> MEANT = Map.ofEntries(Map.entry("≥", ">="), Map.entry("≤", "<="), Map.entry("≠", "!="), Map.entry("×", "*"),
        Map.entry("·", "*"), Map.entry("÷", "/"), Map.entry("→", "->"), Map.entry("∧", "&&"), Map.entry("∨", "||"), Map.entry("；", ";"),
        Map.entry("，", ","), Map.entry("（", "("), Map.entry("）", ")"));

    private IllegalCharacter() {
    }

    static String message(Complaint complaint) {
        int character = character(complaint);
        String code = String.format(Locale.ROOT, "U+%04X", character);
        boolean visible = !isSpace(character) && !isInvisible(character);
        return "illegal character: " + (visible ? "'" + Character.toString(character) + "' (" + code + ")" : name(character) + " (" + code + ")");
    }

    static String hint(Complaint complaint) {
        int character = character(complaint);
        if (isSpace(character)) {
            return "It looks like a space and is none to Java: put a plain one in its place.";
        }
        if (isInvisible(character)) {
            return "It cannot be seen: delete it, or write the line again.";
        }
        if (QUOTES.indexOf(character) >= 0) {
            return "Use straight quotes: \"…\".";
        }
        if (SINGLE_QUOTES.indexOf(character) >= 0) {
            return "Use straight quotes: \"…\" for text, '…' for one character.";
        }
        String meant = MEANT.get(Character.toString(character));
        return meant != null ? "In Java: `" + meant + "`." : DASHES.indexOf(character) >= 0 ? "Use a plain minus: -."
            : "²³".indexOf(character) >= 0 ? "A power is written `Math.pow(x, " + (character == '²' ? 2 : 3) + ")`, or as a product." : null;
    }

    private static int character(Complaint complaint) {
        String source = complaint.source();
        return source.isEmpty() ? 0 : source.codePointAt(Math.min(complaint.start(), source.length() - 1));
    }

    private static boolean isSpace(int character) {
        return Character.isSpaceChar(character);
    }

    private static boolean isInvisible(int character) {
        return Character.getType(character) == Character.FORMAT || Character.isISOControl(character);
    }

    private static String name(int character) {
        String name = Character.getName(character);
        return name == null ? "" : name.toLowerCase(Locale.ROOT);
    }
}
