package elara.server.errors;

import com.sun.tools.javac.parser.Tokens.Token;
import com.sun.tools.javac.parser.Tokens.TokenKind;
import elara.server.compiler.Tokens;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * The first bracket of a source that has no counterpart.
 *
 * @param opening where the one is that is not closed, or is closed by one of another kind; -1 if none is
 * @param closing where the one is that closes nothing, or something of another kind; -1 if the source ends first
 */
record BracketFault(int opening, int closing) {
    private static final Map<TokenKind, TokenKind> PAIRS =
        Map.of(TokenKind.LPAREN, TokenKind.RPAREN, TokenKind.LBRACE, TokenKind.RBRACE, TokenKind.LBRACKET, TokenKind.RBRACKET);

    /** Null if all brackets are closed. */
    static BracketFault of(String source) {
        Deque<Token> open = new ArrayDeque<>();
        int suspect = -1;
        for (Token token : Tokens.of(source)) {
            if (PAIRS.containsKey(token.kind)) {
                open.push(token);
            } else if (PAIRS.containsValue(token.kind)) {
                if (open.isEmpty() || PAIRS.get(open.peek().kind) != token.kind) {
                    return new BracketFault(open.isEmpty() ? -1 : open.peek().pos, token.pos);
                }
                int opened = open.pop().pos;
                if (suspect < 0 && token.kind == TokenKind.RBRACE && indent(source, token.pos) < indent(source, opened)
                    && line(source, token.pos).startsWith("}")) {
                    suspect = opened; // the brace belongs to another one further out, as its place tells
                }
            }
        }
        return open.isEmpty() ? null : new BracketFault(suspect >= 0 && open.peek().kind == TokenKind.LBRACE ? suspect : open.peek().pos, -1);
    }

    private static int indent(String source, int position) {
        int begin = source.lastIndexOf('\n', position) + 1;
        int at = begin;
        while (at < position && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
        return at - begin;
    }

    /** The line of a position, without what stands around it. */
    static String line(String source, int position) {
        int begin = source.lastIndexOf('\n', position - 1) + 1;
        int end = source.indexOf('\n', position);
        return source.substring(begin, end < 0 ? source.length() : end).strip();
    }

    /** Whether the parser, which complains at a position, has stumbled over the closing one. */
    boolean stops(String source, int position) {
        return closing >= 0 && (position <= closing ? source.substring(position, closing).isBlank() : source.strip().length() == 1);
    }

    /** What closes a bracket. */
    static char counterpart(char bracket) {
        return ")}]([{".charAt("({[)]}".indexOf(bracket));
    }
}
