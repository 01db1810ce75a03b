package elara.server.check;

import elara.server.magics.JavaTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What a piece of a cell is, as far as its words tell without a compiler. */
enum PieceKind {
    IMPORT, TYPE, METHOD,
    /** One variable whose type is written. */
    VARIABLE,
    /** All else: statements, expressions, variables that take their types from their values, several variables at once. */
    STATEMENT;

    private static final Set<String> MODIFIERS = Set.of("public", "protected", "private", "static", "final", "abstract", "default",
        "synchronized", "native", "strictfp", "transient", "volatile", "sealed", "non", "-");
    private static final Set<String> TYPES = Set.of("class", "interface", "enum", "record");
    /** They look like a type before a name. */
    private static final Set<String> NO_TYPES = Set.of("return", "throw", "new", "else", "assert", "yield", "var", "break", "continue", "case",
        "instanceof");

    /**
     * A piece.
     *
     * @param name of what it defines; empty for a statement or an import
     * @param words its tokens without comments
     */
    record Named(PieceKind kind, String name, String source, List<String> words) {
        /** Whether it is a type or a method. */
        boolean isDefinition() {
            return kind == TYPE || kind == METHOD;
        }

        /** A token, or nothing behind the last one. */
        String word(int at) {
            return PieceKind.word(words, at);
        }
    }

    /** What a piece is. */
    static Named of(String source) {
        List<String> words = words(source);
        int at = 0;
        while (at < words.size() && (words.get(at).equals("@") && !"interface".equals(word(words, at + 1)) || MODIFIERS.contains(words.get(at)))) {
            at = words.get(at).equals("@") ? afterAnnotation(words, at) : at + 1;
        }
        String first = word(words, at);
        if (first.equals("import")) {
            return new Named(IMPORT, "", source, words);
        }
        int keyword = first.equals("@") ? at + 1 : at;
        if (TYPES.contains(word(words, keyword)) && isName(word(words, keyword + 1))) {
            return new Named(TYPE, word(words, keyword + 1), source, words);
        }
        int name = afterType(words, first.equals("<") ? afterBrackets(words, at) : at);
        if (name < 0 || !isName(word(words, name))) {
            return new Named(STATEMENT, "", source, words);
        }
        if (word(words, name + 1).equals("(")) {
            return new Named(METHOD, word(words, name), source, words);
        }
        return noComma(words, name) ? new Named(VARIABLE, word(words, name), source, words) : new Named(STATEMENT, "", source, words);
    }

    /** The place behind a type that begins at {@code at}, or -1 if none does. */
    private static int afterType(List<String> words, int at) {
        if (!isName(word(words, at)) || NO_TYPES.contains(word(words, at))) {
            return -1;
        }
        int end = at + 1;
        for (String word = word(words, end); ".<[".contains(word) && !word.isEmpty(); word = word(words, end)) {
            end = word.equals(".") ? end + 2 : afterBrackets(words, end);
            if (end < 0) {
                return -1;
            }
        }
        return end;
    }

    /** The place behind the brackets that open at {@code at}; {@code at} if none do, and -1 if they do not close. */
    private static int afterBrackets(List<String> words, int at) {
        int depth = 0;
        for (int i = at; i < words.size(); i++) {
            depth += "(<[{".contains(words.get(i)) ? 1 : ")>]}".contains(words.get(i)) ? -1 : 0;
            if (depth == 0) {
                return i == at ? at : i + 1;
            }
        }
        return -1;
    }

    private static int afterAnnotation(List<String> words, int at) {
        int end = at + 2;
        while (word(words, end).equals(".")) {
            end += 2;
        }
        return word(words, end).equals("(") ? Math.max(end, afterBrackets(words, end)) : end;
    }

    /** Whether no second variable follows; a comma within brackets belongs to the first one's value. */
    private static boolean noComma(List<String> words, int from) {
        int[] depth = {0};
        return IntStream.range(from, words.size()).noneMatch(i -> {
            depth[0] += "([{".contains(words.get(i)) ? 1 : ")]}".contains(words.get(i)) ? -1 : 0;
            return depth[0] == 0 && words.get(i).equals(",");
        });
    }

    private static String word(List<String> words, int at) {
        return at >= 0 && at < words.size() ? words.get(at) : "";
    }

    private static boolean isName(String word) {
        return !word.isEmpty() && Character.isJavaIdentifierStart(word.charAt(0));
    }

    private static List<String> words(String piece) {
        List<String> words = new ArrayList<>();
        for (int at = 0; at < piece.length();) {
            int end = JavaTokens.end(piece, at);
            String token = piece.substring(at, end);
            if (!token.isBlank() && !JavaTokens.isComment(piece, at)) {
                words.add(token);
            }
            at = end;
        }
        return words;
    }
}
