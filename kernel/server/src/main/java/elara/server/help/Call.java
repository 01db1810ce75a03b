package elara.server.help;

import com.sun.tools.javac.parser.Tokens.Token;
import com.sun.tools.javac.parser.Tokens.TokenKind;
import elara.server.compiler.Tokens;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A name in code, by its range.
 *
 * @param argument which of its arguments is meant, from 0 on; -1 if it is the name itself
 */
record Call(int start, int end, int argument) {
    /** What can stand among type arguments. */
    private static final Set<TokenKind> OF_TYPES = EnumSet.of(TokenKind.IDENTIFIER, TokenKind.DOT, TokenKind.COMMA, TokenKind.QUES,
        TokenKind.EXTENDS, TokenKind.SUPER, TokenKind.AMP, TokenKind.LBRACKET, TokenKind.RBRACKET, TokenKind.BOOLEAN, TokenKind.BYTE,
        TokenKind.SHORT, TokenKind.CHAR, TokenKind.INT, TokenKind.LONG, TokenKind.FLOAT, TokenKind.DOUBLE);
    /** What makes type arguments of what could be comparisons. */
    private static final Set<TokenKind> BEHIND_TYPES = EnumSet.of(TokenKind.LPAREN, TokenKind.DOT, TokenKind.COLCOL, TokenKind.LBRACKET);
    /** What stands before the elements of an array in braces. */
    private static final Set<TokenKind> BEFORE_ELEMENTS = EnumSet.of(TokenKind.RBRACKET, TokenKind.EQ, TokenKind.COMMA, TokenKind.LBRACE);

    /** The name of the method or class whose arguments hold a position. */
    static Optional<Call> around(String java, int cursor) {
        List<Token> tokens = Tokens.of(java.substring(0, cursor));
        int depth = 0;
        int commas = 0;
        for (int i = tokens.size() - 1; i > 0; i--) {
            TokenKind kind = tokens.get(i).kind;
            switch (kind) {
                case RPAREN, RBRACE, RBRACKET -> depth++;
                case GT, GTGT, GTGTGT -> i = beforeTypes(tokens, i);
                case COMMA -> commas += depth == 0 ? 1 : 0;
                case SEMI -> {
                    if (depth == 0) {
                        return Optional.empty();
                    }
                }
                case LPAREN, LBRACKET, LBRACE -> {
                    if (depth == 0 && kind == TokenKind.LBRACE && !BEFORE_ELEMENTS.contains(tokens.get(i - 1).kind)) {
                        return Optional.empty(); // what is in a block is in no call
                    }
                    Token name = depth == 0 && kind == TokenKind.LPAREN ? nameBefore(tokens, i) : null;
                    if (name != null) {
                        return Optional.of(new Call(name.pos, name.endPos, commas));
                    }
                    commas = depth == 0 ? 0 : commas;
                    depth = Math.max(0, depth - 1);
                }
                default -> { }
            }
        }
        return Optional.empty();
    }

    /** Where type arguments begin that end at a token; the token itself if it is an operator. */
    private static int beforeTypes(List<Token> tokens, int end) {
        boolean certain = end + 1 < tokens.size() && BEHIND_TYPES.contains(tokens.get(end + 1).kind);
        int open = 0;
        for (int i = end; i > 0; i--) {
            TokenKind kind = tokens.get(i).kind;
            switch (kind) {
                case GT -> open++;
                case GTGT -> open += 2;
                case GTGTGT -> open += 3;
                case LT -> open--;
                default -> {
                    if (!OF_TYPES.contains(kind)) {
                        return end;
                    }
                }
            }
            if (open <= 0) {
                return certain || tokens.get(i - 1).kind == TokenKind.DOT ? i : end; // List.<String>of()
            }
        }
        return end;
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
