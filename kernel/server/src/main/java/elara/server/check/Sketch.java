package elara.server.check;

import elara.server.magics.JavaTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Pieces of a cell as one method: to compile that is many times faster than to compile each. Where it does not compile,
 * the pieces may do so all the same: a variable may be declared twice in a cell, for example.
 */
final class Sketch {
    private static final Set<String> MODIFIERS = Set.of("public", "protected", "private", "static", "final", "abstract", "default",
        "synchronized", "native", "strictfp", "transient", "volatile", "sealed", "non", "-", "@");
    private static final Set<String> TYPES = Set.of("class", "interface", "record", "enum", "import");

    private Sketch() {
    }

    /** Empty if there are definitions among the pieces, which a method has not. */
    static Optional<String> of(List<String> pieces) {
        StringBuilder body = new StringBuilder("void elara$sketch() throws Throwable {\n");
        for (int i = 0; i < pieces.size(); i++) {
            String piece = pieces.get(i);
            List<String> words = words(piece);
            if (words.isEmpty() || isDefinition(words)) {
                return Optional.empty();
            }
            body.append(statement(piece, words, i)).append('\n');
        }
        return Optional.of(body.append("}").toString());
    }

    /** Modifiers are of variables as well, but those of a method have none that a variable in a method may have. */
    private static boolean isDefinition(List<String> words) {
        if (MODIFIERS.contains(words.get(0)) || words.stream().anyMatch(TYPES::contains)) {
            return true;
        }
        // A method: its name stands behind a type, and its body or throws clause behind its parameters.
        int open = words.indexOf("(");
        int equals = words.indexOf("=");
        return open > 1 && (equals < 0 || equals > open) && isName(words.get(open - 1)) && (isName(words.get(open - 2))
            || ">".equals(words.get(open - 2)) || "]".equals(words.get(open - 2))) && !"new".equals(words.get(open - 2))
            && words.stream().anyMatch("{"::equals) && !Set.of("return", "throw", "else").contains(words.get(open - 2));
    }

    private static boolean isName(String word) {
        return Character.isJavaIdentifierStart(word.charAt(0));
    }

    /** An expression without semicolon is one that shows its value; a call of a method may have none to show. */
    private static String statement(String piece, List<String> words, int number) {
        String last = words.get(words.size() - 1);
        if (last.equals(";") || last.equals("}")) {
            return piece;
        }
        boolean call = last.equals(")") && isName(words.get(0)) && words.stream().noneMatch(word -> "+-*/%<>?&|^!".contains(word));
        return call ? piece + "\n;" : "Object elara$" + number + " = (" + piece + "\n);";
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
