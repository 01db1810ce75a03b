package elara.server.help;

import elara.server.magics.CellPart.CodePart;
import elara.server.magics.CellPart;
import elara.server.magics.JavaTokens;
import elara.server.magics.MagicParser;
import java.util.OptionalInt;

/** The code of a cell and a place in it. */
public final class Code {
    private Code() {
    }

    /** The Java of a cell, with blanks in place of magics; an expression is null. Positions stay. */
    public static String java(String cell) {
        StringBuilder java = new StringBuilder(cell);
        for (CellPart part : MagicParser.parse(cell)) {
            if (!(part instanceof CodePart)) {
                for (int at = part.start(); at < part.end(); at++) {
                    if (cell.charAt(at) != '\n') {
                        java.setCharAt(at, ' ');
                    }
                }
                if (part instanceof CellPart.LineMagic magic && magic.expression() && part.end() - part.start() >= "null".length()) {
                    java.replace(part.start(), part.start() + "null".length(), "null");
                }
            }
        }
        return java.toString();
    }

    /** Whether a position is in a magic, comment or literal, where no name is meant. */
    public static boolean isElsewhere(String cell, int cursor) {
        for (CellPart part : MagicParser.parse(cell.substring(0, cursor))) {
            String behind = cell.substring(part.end(), cursor);
            if (!(part instanceof CodePart) && behind.isBlank() && !behind.contains("\n")) {
                return true;
            }
        }
        return isInText(cell, cursor);
    }

    private static boolean isInText(String code, int cursor) {
        if (cursor == 0) {
            return false;
        }
        int start = 0;
        int end = 0;
        while (end < cursor) {
            start = end;
            end = JavaTokens.end(code, start);
        }
        if (Character.isDigit(code.charAt(start))) {
            return true;
        }
        boolean text = JavaTokens.isComment(code, start) || code.startsWith("\"", start) || code.startsWith("'", start);
        // A line comment, and a literal that is not closed, also hold what is typed at their end.
        boolean open = code.startsWith("//", start) || end - start == 1 || code.charAt(end - 1) != code.charAt(start);
        return text && (end > cursor || open && !code.startsWith("/*", start));
    }

    /** Where the text in quotes begins that a position is in; nothing if it is in none, or in a text block. */
    public static OptionalInt textStart(String code, int cursor) {
        int start = 0;
        int end = 0;
        while (end < cursor) {
            start = end;
            end = JavaTokens.end(code, start);
        }
        boolean inText = code.startsWith("\"", start) && !code.startsWith("\"\"\"", start) && start < cursor
            && (end > cursor || end - start == 1 || code.charAt(end - 1) != '"');
        return inText ? OptionalInt.of(start) : OptionalInt.empty();
    }

    /** Where the name begins that ends at a position, or goes on there. */
    public static int nameStart(String code, int cursor) {
        int start = cursor;
        while (start > 0 && Character.isJavaIdentifierPart(code.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** Where the name ends that begins before a position, or there. */
    public static int nameEnd(String code, int cursor) {
        int end = cursor;
        while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
            end++;
        }
        return end;
    }
}
