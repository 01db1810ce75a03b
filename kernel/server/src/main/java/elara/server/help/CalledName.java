package elara.server.help;

import com.sun.tools.javac.parser.Tokens.Token;
import com.sun.tools.javac.parser.Tokens.TokenKind;
import elara.server.compiler.Tokens;
import java.util.List;
import java.util.Optional;

/** A name in code, by its range. */
record CalledName(int start, int end) {
    /** The name of the method or class whose arguments hold a position. */
    static Optional<CalledName> around(String java, int cursor) {
        List<Token> tokens = Tokens.of(java.substring(0, cursor));
        int depth = 0;
        for (int i = tokens.size() - 1; i > 0; i--) {
            switch (tokens.get(i).kind) {
                case RPAREN, RBRACE, RBRACKET -> depth++;
                case LBRACE, LBRACKET -> depth--;
                case LPAREN -> {
                    Token name = depth == 0 ? nameBefore(tokens, i) : null;
                    if (name != null) {
                        return Optional.of(new CalledName(name.pos, name.endPos));
                    }
                    depth--;
                }
                default -> { }
            }
            if (depth < 0 && tokens.get(i).kind == TokenKind.LBRACE) {
                return Optional.empty();
            }
            depth = Math.max(0, depth);
        }
        return Optional.empty();
    }

    private static Token nameBefore(List<Token> tokens, int bracket) {
        int at = bracket - 1;
        int open = 0;
        do {
            TokenKind kind = tokens.get(at).kind;
            open += kind == TokenKind.GT ? 1 : kind == TokenKind.GTGT ? 2 : kind == TokenKind.LT ? -1 : 0;
            at -= open > 0 || kind == TokenKind.LT ? 1 : 0;
        } while (at > 0 && open > 0);
        return at >= 0 && tokens.get(at).kind == TokenKind.IDENTIFIER ? tokens.get(at) : null;
    }
}
