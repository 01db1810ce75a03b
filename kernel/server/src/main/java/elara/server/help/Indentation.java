package elara.server.help;

import com.sun.tools.javac.parser.Tokens.Token;
import com.sun.tools.javac.parser.Tokens.TokenKind;
import elara.server.compiler.Tokens;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How far the next line of unfinished code is indented: a step further than the line that it goes on with, or is inside of. */
final class Indentation {
    private static final int STEP = 4;
    private static final Set<TokenKind> OPENING = EnumSet.of(TokenKind.LBRACE, TokenKind.LPAREN, TokenKind.LBRACKET);
    private static final Set<TokenKind> CLOSING = EnumSet.of(TokenKind.RBRACE, TokenKind.RPAREN, TokenKind.RBRACKET);
    /** A statement that ends so is complete, or what follows has its own place. */
    private static final Set<TokenKind> ENDS = EnumSet.of(TokenKind.SEMI, TokenKind.LBRACE, TokenKind.RBRACE, TokenKind.COMMA, TokenKind.LPAREN,
        TokenKind.LBRACKET, TokenKind.EOF);

    private Indentation() {
    }

    /** Blanks for the line behind {@code code}. */
    static int after(String code) {
        List<Token> tokens = Tokens.of(code);
        Deque<Token> open = new ArrayDeque<>();
        Token first = null;
        Token last = null;
        for (Token token : tokens) {
            if (token.kind == TokenKind.EOF) {
                break;
            }
            first = first == null ? token : first;
            if (OPENING.contains(token.kind)) {
                open.push(token);
            } else if (CLOSING.contains(token.kind) && !open.isEmpty()) {
                open.pop();
            }
            last = token;
            boolean ends = token.kind == TokenKind.SEMI || token.kind == TokenKind.LBRACE || token.kind == TokenKind.RBRACE;
            first = ends ? null : first;
        }
        if (last == null || last.kind == TokenKind.ERROR || !code.substring(last.endPos).isBlank()) {
            return blanks(code, code.stripTrailing().length()); // in a comment, or a text that is not closed
        }
        boolean goesOn = !ENDS.contains(last.kind) && (open.isEmpty() || open.peek().kind == TokenKind.LBRACE);
        if (goesOn && first != null) {
            return blanks(code, first.pos) + (last.kind == TokenKind.MONKEYS_AT ? 0 : STEP);
        }
        return open.isEmpty() ? blanks(code, last.pos) : blanks(code, open.peek().pos) + STEP;
    }

    /** Those that the line of a position begins with. */
    private static int blanks(String code, int position) {
        String line = code.substring(code.lastIndexOf('\n', Math.max(0, position - 1)) + 1);
        return line.length() - line.stripLeading().length();
    }
}
