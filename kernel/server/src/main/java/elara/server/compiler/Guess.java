package elara.server.compiler;

import com.sun.tools.javac.parser.Tokens.Token;
import com.sun.tools.javac.parser.Tokens.TokenKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What something is most likely meant to be that is not Java yet. The parser is left to make the most of what is in it. */
final class Guess {
    private static final Set<TokenKind> MODIFIERS = EnumSet.of(TokenKind.PUBLIC, TokenKind.PRIVATE, TokenKind.PROTECTED, TokenKind.STATIC,
        TokenKind.FINAL, TokenKind.ABSTRACT, TokenKind.SYNCHRONIZED, TokenKind.STRICTFP, TokenKind.NATIVE, TokenKind.DEFAULT);
    private static final Set<TokenKind> PRIMITIVES = EnumSet.of(TokenKind.BOOLEAN, TokenKind.BYTE, TokenKind.CHAR, TokenKind.SHORT,
        TokenKind.INT, TokenKind.LONG, TokenKind.FLOAT, TokenKind.DOUBLE, TokenKind.VOID);

    private final Piece raw;
    private final List<Token> tokens;
    private final StringBuilder text;
    private int at;

    private Guess(Piece raw) {
        this.raw = raw;
        tokens = Tokens.of(raw.text());
        text = new StringBuilder(raw.text());
    }

    /** A piece in place of a malformed one; null if it is only brackets or an import. */
    static Piece of(Piece malformed) {
        return new Guess(malformed).piece();
    }

    private Piece piece() {
        if (kind(0) == TokenKind.IMPORT || kind(0) == TokenKind.PACKAGE || tokens.stream().noneMatch(token -> token.kind == TokenKind.IDENTIFIER)) {
            return null;
        }
        blankStrayBrackets();
        skipModifiers();
        int head = at;
        Piece.Content content = type();
        if (content == null) {
            at = head;
            content = method();
        }
        if (content == null) {
            content = new Piece.Statement(-1);
        } else {
            blankModifiers(head);
            if (tokens.stream().noneMatch(token -> token.kind == TokenKind.LBRACE)) {
                text.append("{}");
            }
        }
        return new Piece(raw.source(), raw.start(), text.toString(), text.toString(), raw.names(), content, "");
    }

    private void blankStrayBrackets() {
        Deque<TokenKind> open = new ArrayDeque<>();
        for (Token token : tokens) {
            if (!Brackets.step(open, token.kind)) {
                text.setCharAt(token.pos, ' ');
            }
        }
    }

    private void skipModifiers() {
        for (boolean more = true; more;) {
            if (MODIFIERS.contains(kind(at)) || isName("sealed") && kind(at + 1) != TokenKind.EQ) {
                at++;
            } else if (isName("non") && kind(at + 1) == TokenKind.SUB) {
                at += 2;
            } else if (kind(at) == TokenKind.MONKEYS_AT && kind(at + 1) == TokenKind.IDENTIFIER) {
                at++;
                skipQualifiedName();
                skip(TokenKind.LPAREN, TokenKind.RPAREN);
            } else {
                more = false;
            }
        }
    }

    private Piece.Type type() {
        if (kind(at) == TokenKind.MONKEYS_AT) {
            at++;
        }
        boolean isRecord = isName("record") && kind(at + 1) == TokenKind.IDENTIFIER && (kind(at + 2) == TokenKind.LPAREN || kind(at + 2) == TokenKind.LT);
        boolean isType = isRecord || kind(at) == TokenKind.CLASS || kind(at) == TokenKind.INTERFACE || kind(at) == TokenKind.ENUM;
        return isType && kind(at + 1) == TokenKind.IDENTIFIER ? new Piece.Type(tokens.get(at + 1).name().toString(), isRecord) : null;
    }

    private Piece.Method method() {
        skip(TokenKind.LT, TokenKind.GT);
        int headStart = tokens.get(at).pos;
        boolean returnsNothing = kind(at) == TokenKind.VOID;
        if (PRIMITIVES.contains(kind(at))) {
            at++;
        } else if (kind(at) == TokenKind.IDENTIFIER) {
            skipQualifiedName();
            skip(TokenKind.LT, TokenKind.GT);
        } else {
            return null;
        }
        while (kind(at) == TokenKind.LBRACKET && kind(at + 1) == TokenKind.RBRACKET) {
            at += 2;
        }
        if (kind(at) != TokenKind.IDENTIFIER || kind(at + 1) != TokenKind.LPAREN) {
            return null;
        }
        Token name = tokens.get(at);
        return new Piece.Method(name.name().toString(), List.of(Draft.MARK), List.of(), headStart, name.pos, name.endPos, -1,
            returnsNothing, false);
    }

    private void skipQualifiedName() {
        at++;
        while (kind(at) == TokenKind.DOT && kind(at + 1) == TokenKind.IDENTIFIER) {
            at += 2;
        }
    }

    /** Skips what is in brackets, if that comes next. */
    private void skip(TokenKind opening, TokenKind closing) {
        if (kind(at) != opening) {
            return;
        }
        int depth = 0;
        do {
            TokenKind kind = kind(at);
            depth += kind == opening ? 1 : kind == closing ? -1 : 0;
            if (closing == TokenKind.GT) {
                depth -= kind == TokenKind.GTGT ? 2 : kind == TokenKind.GTGTGT ? 3 : 0;
            }
            at++;
        } while (depth > 0 && at < tokens.size());
    }

    private void blankModifiers(int head) {
        for (Token token : tokens.subList(0, head)) {
            if (MODIFIERS.contains(token.kind) && token.kind.compareTo(TokenKind.ABSTRACT) != 0 && token.kind != TokenKind.FINAL) {
                text.replace(token.pos, token.endPos, " ".repeat(token.endPos - token.pos));
            }
        }
    }

    private boolean isName(String name) {
        return kind(at) == TokenKind.IDENTIFIER && tokens.get(at).name().contentEquals(name);
    }

    private TokenKind kind(int index) {
        return index < tokens.size() ? tokens.get(index).kind : TokenKind.EOF;
    }
}
