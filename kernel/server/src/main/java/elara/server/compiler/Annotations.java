package elara.server.compiler;

import com.sun.tools.javac.parser.Tokens.Token;
import com.sun.tools.javac.parser.Tokens.TokenKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The annotations in the source of a piece. */
final class Annotations {
    private Annotations() {
    }

    /** The simple names by which a piece mentions them; of a qualified one, all parts of its name. */
    static Set<String> of(Piece piece) {
        Set<String> names = new HashSet<>();
        List<Token> tokens = Tokens.of(piece.text());
        for (int i = 0; i < tokens.size() - 1; i++) {
            if (tokens.get(i).kind == TokenKind.MONKEYS_AT && tokens.get(i + 1).kind == TokenKind.IDENTIFIER) {
                addName(tokens, i + 1, names);
            }
        }
        return names;
    }

    private static void addName(List<Token> tokens, int first, Set<String> names) {
        int at = first;
        names.add(tokens.get(at).name().toString());
        while (tokens.get(at + 1).kind == TokenKind.DOT && tokens.get(at + 2).kind == TokenKind.IDENTIFIER) {
            at += 2;
            names.add(tokens.get(at).name().toString());
        }
    }

    /** An error at the first annotation of a piece, or at its beginning. */
    static Problem problem(Piece piece, String code, String message) {
        int start = 0;
        int end = 0;
        List<Token> tokens = Tokens.of(piece.text());
        for (int i = tokens.size() - 2; i >= 0; i--) {
            if (tokens.get(i).kind == TokenKind.MONKEYS_AT && tokens.get(i + 1).kind == TokenKind.IDENTIFIER) {
                start = tokens.get(i).pos;
                end = tokens.get(i + 1).endPos;
            }
        }
        return new Problem(true, code, List.of(message), message, piece, start, start, end);
    }
}
