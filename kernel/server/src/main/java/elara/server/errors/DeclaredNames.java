package elara.server.errors;

import com.sun.tools.javac.parser.Tokens.Token;
import com.sun.tools.javac.parser.Tokens.TokenKind;
import elara.server.compiler.Tokens;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The names that source declares before a place, as its tokens tell: it may not be Java yet, nor compile. */
final class DeclaredNames {
    private static final Set<TokenKind> ENDS_TYPE = EnumSet.of(TokenKind.IDENTIFIER, TokenKind.GT, TokenKind.GTGT, TokenKind.GTGTGT,
        TokenKind.RBRACKET, TokenKind.ELLIPSIS, TokenKind.INT, TokenKind.LONG, TokenKind.DOUBLE, TokenKind.FLOAT, TokenKind.BOOLEAN,
        TokenKind.CHAR, TokenKind.BYTE, TokenKind.SHORT, TokenKind.VOID);
    private static final Set<TokenKind> BEHIND_NAME = EnumSet.of(TokenKind.EQ, TokenKind.SEMI, TokenKind.COMMA, TokenKind.RPAREN,
        TokenKind.COLON, TokenKind.LPAREN);
    private static final Set<TokenKind> BEGINS_TYPE = EnumSet.of(TokenKind.CLASS, TokenKind.INTERFACE, TokenKind.ENUM);

    private DeclaredNames() {
    }

    /** Those before an offset; methods end with a bracket. */
    static List<String> before(String source, int offset) {
        List<Token> tokens = Tokens.of(source);
        List<String> names = new ArrayList<>();
        for (int i = 1; i + 1 < tokens.size() && tokens.get(i).endPos <= offset; i++) {
            Token token = tokens.get(i);
            if (token.kind == TokenKind.IDENTIFIER && tokens.get(i + 1).pos <= offset) {
                TokenKind next = tokens.get(i + 1).kind;
                String name = token.name().toString();
                if (isTypeName(tokens.get(i - 1))) {
                    names.add(name);
                } else if (ENDS_TYPE.contains(tokens.get(i - 1).kind) && BEHIND_NAME.contains(next) || next == TokenKind.ARROW) {
                    names.add(next == TokenKind.LPAREN ? name + "(" : name);
                }
            }
        }
        return names;
    }

    private static boolean isTypeName(Token before) {
        return BEGINS_TYPE.contains(before.kind) || before.kind == TokenKind.IDENTIFIER && before.name().contentEquals("record");
    }
}
