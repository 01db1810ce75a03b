package elara.server.compiler;

import com.sun.tools.javac.parser.Tokens.Token;
import com.sun.tools.javac.parser.Tokens.TokenKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Brackets of tokens. */
final class Brackets {
    private Brackets() {
    }

    /** Those that are not closed, the innermost first; a brace also closes what is open inside of it. */
    static Deque<TokenKind> open(List<Token> tokens) {
        Deque<TokenKind> open = new ArrayDeque<>();
        for (Token token : tokens) {
            step(open, token.kind);
        }
        return open;
    }

    /** Goes on by a token; false if it closes what is not open. */
    static boolean step(Deque<TokenKind> open, TokenKind kind) {
        switch (kind) {
            case LPAREN, LBRACKET, LBRACE -> open.push(kind);
            case RPAREN, RBRACKET, RBRACE -> {
                TokenKind wanted = kind == TokenKind.RPAREN ? TokenKind.LPAREN : kind == TokenKind.RBRACKET ? TokenKind.LBRACKET : TokenKind.LBRACE;
                if (!open.contains(wanted) || kind != TokenKind.RBRACE && open.peek() != wanted) {
                    return false;
                }
                while (open.pop() != wanted) {
                    continue;
                }
            }
            default -> { }
        }
        return true;
    }

    static char closing(TokenKind opening) {
        return opening == TokenKind.LPAREN ? ')' : opening == TokenKind.LBRACKET ? ']' : '}';
    }
}
