package elara.server.magics;

/** Knows where comments, literals and names of Java source end: just enough to tell a magic from an operator. */
public final class JavaTokens {

    private JavaTokens() {
    }

    /** Offset after the token that begins at {@code at}: a comment, a literal, a name or number, or one character. */
    public static int end(String source, int at) {
        char c = source.charAt(at);
        if (isComment(source, at)) {
            return source.charAt(at + 1) == '/' ? endOfLine(source, at) : after(source, "*/", at + 2);
        }
        if (source.startsWith("\"\"\"", at)) {
            return endOfTextBlock(source, at + 3);
        }
        if (c == '"' || c == '\'') {
            return endOfLiteral(source, at + 1, c);
        }
        int end = at + 1;
        if (Character.isJavaIdentifierPart(c)) {
            while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    public static boolean isComment(String source, int at) {
        return source.startsWith("//", at) || source.startsWith("/*", at);
    }

    static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /** Offset of the character that ends the line, or the source's length. */
    static int endOfLine(String source, int from) {
        int end = from;
        while (end < source.length() && !isLineEnd(source.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int endOfTextBlock(String source, int from) {
        int at = from;
        while (at < source.length() && !source.startsWith("\"\"\"", at)) {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 3, source.length());
    }

    /** A literal that is not closed ends with its line, so that one typing error does not hide what follows. */
    private static int endOfLiteral(String source, int from, char quote) {
        int at = from;
        while (at < source.length() && !isLineEnd(source.charAt(at))) {
            if (source.charAt(at) == quote) {
                return at + 1;
            }
            boolean escape = source.charAt(at) == '\\' && at + 1 < source.length() && !isLineEnd(source.charAt(at + 1));
            at += escape ? 2 : 1;
        }
        return at;
    }

    private static int after(String source, String closing, int from) {
        int at = source.indexOf(closing, from);
        return at < 0 ? source.length() : at + closing.length();
    }
}
