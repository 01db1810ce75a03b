package elara.server.errors;

import java.util.List;

/** A line of a cell with its number, and carets under a part of it. */
final class SourceExcerpt {
    private static final int TAB = 4;
    private static final int MAX_LENGTH = 160;
    /** Of a longer line, so many characters before the range are shown. */
    private static final int BEFORE = 60;

    private SourceExcerpt() {
    }

    /** Two lines to show. A range of several lines is underlined as far as it is on its first one. */
    static List<String> of(String cell, int start, int end) {
        CellPosition position = CellPosition.of(cell, start);
        String whole = position.lineText().stripTrailing();
        int cut = whole.length() > MAX_LENGTH ? Math.max(0, position.column() - 1 - BEFORE) : 0;
        String line = (cut > 0 ? "…" : "") + whole.substring(Math.min(cut, whole.length()), Math.min(whole.length(), cut + MAX_LENGTH));
        int from = position.column() - 1 - cut + (cut > 0 ? 1 : 0);
        int to = Math.min(line.length(), from + Math.max(0, end - start));
        int brace = line.indexOf('{', from);
        if (end - start > to - from && brace > from) {
            to = line.substring(0, brace).stripTrailing().length(); // of a definition, its head
        }
        String number = String.format("%4d", position.line());
        String indent = " ".repeat(width(line.substring(0, Math.min(from, line.length()))) + Math.max(0, from - line.length()));
        String carets = "^".repeat(Math.max(1, to > from ? width(line.substring(from, to)) : 1));
        return List.of(number + " │ " + expand(line), " ".repeat(number.length()) + " │ " + indent + Ansi.bold(carets));
    }

    private static String expand(String text) {
        return text.replace("\t", " ".repeat(TAB));
    }

    /** Columns that a text takes in a font of fixed width. */
    private static int width(String text) {
        return expand(text).codePoints().map(SourceExcerpt::width).sum();
    }

    private static int width(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(character) ? 2 : 1;
    }

    /**
     * Whether a character is as wide as two letters.
     *
     * @see <a href="https://www.unicode.org/reports/tr11/">East Asian Width</a>
     */
    private static boolean isWide(int character) {
        Character.UnicodeScript script = Character.UnicodeScript.of(character);
        return script == Character.UnicodeScript.HAN || script == Character.UnicodeScript.HIRAGANA
            || script == Character.UnicodeScript.KATAKANA || script == Character.UnicodeScript.HANGUL
            || character >= 0x3000 && character <= 0x303E || character >= 0xFF01 && character <= 0xFF60
            || character >= 0x1F300 && character <= 0x1FAFF;
    }
}
