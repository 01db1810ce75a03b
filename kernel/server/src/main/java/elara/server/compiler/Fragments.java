package elara.server.compiler;

import com.sun.tools.javac.parser.Tokens.Token;
import com.sun.tools.javac.parser.Tokens.TokenKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts source where a statement or definition can end: behind a semicolon or closing brace outside of all brackets, unless the next
 * token can only go on with it.
 */
final class Fragments {
    private static final Set<TokenKind> AFTER_BRACE = EnumSet.of(TokenKind.ELSE, TokenKind.CATCH, TokenKind.FINALLY, TokenKind.SEMI,
        TokenKind.DOT, TokenKind.COMMA, TokenKind.RPAREN, TokenKind.LBRACKET, TokenKind.RBRACKET, TokenKind.COLCOL, TokenKind.INSTANCEOF, TokenKind.QUES,
        TokenKind.COLON, TokenKind.AMPAMP, TokenKind.BARBAR, TokenKind.EQEQ, TokenKind.BANGEQ, TokenKind.PLUS, TokenKind.SUB, TokenKind.STAR,
        TokenKind.SLASH, TokenKind.PERCENT, TokenKind.AMP, TokenKind.BAR, TokenKind.CARET, TokenKind.GT, TokenKind.LTEQ,
        TokenKind.GTEQ, TokenKind.LTLT, TokenKind.GTGT, TokenKind.GTGTGT);

    /**
     * A range of the source.
     *
     * @param first its first token
     * @param names its identifiers
     */
    record Fragment(int start, int end, TokenKind first, TokenKind last, Set<String> names) {
        boolean endsWithSemicolon() {
            return last == TokenKind.SEMI;
        }
    }

    private final List<Token> tokens;
    private final List<Fragment> found = new ArrayList<>();
    private int depth;
    /** How many {@code do} wait for their {@code while}. */
    private int loops;

    private Fragments(List<Token> tokens) {
        this.tokens = tokens;
    }

    static List<Fragment> of(String text) {
        return new Fragments(Tokens.of(text)).cut();
    }

    private List<Fragment> cut() {
        int begin = 0;
        for (int i = 0; tokens.get(i).kind != TokenKind.EOF; i++) {
            TokenKind kind = tokens.get(i).kind;
            count(kind);
            TokenKind next = tokens.get(i + 1).kind;
            if (next == TokenKind.EOF || depth == 0 && (kind == TokenKind.SEMI || kind == TokenKind.RBRACE) && !goesOn(kind, next)) {
                add(begin, i);
                begin = i + 1;
                depth = 0;
                loops = 0;
            }
        }
        return found;
    }

    private void count(TokenKind kind) {
        switch (kind) {
            case LPAREN, LBRACE, LBRACKET -> depth++;
            case RPAREN, RBRACE, RBRACKET -> depth = Math.max(0, depth - 1);
            case DO -> loops += depth == 0 ? 1 : 0;
            default -> { }
        }
    }

    private boolean goesOn(TokenKind kind, TokenKind next) {
        if (next == TokenKind.WHILE && loops > 0) {
            loops--;
            return true;
        }
        return kind == TokenKind.RBRACE ? AFTER_BRACE.contains(next) : next == TokenKind.ELSE;
    }

    private void add(int first, int last) {
        if (first == last && tokens.get(first).kind == TokenKind.SEMI) {
            return; // an empty statement
        }
        found.add(new Fragment(tokens.get(first).pos, tokens.get(last).endPos, tokens.get(first).kind, tokens.get(last).kind,
            Tokens.names(tokens.subList(first, last + 1))));
    }
}
