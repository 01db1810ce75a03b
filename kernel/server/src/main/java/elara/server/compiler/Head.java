package elara.server.compiler;

import com.sun.tools.javac.parser.Tokens.Token;
import com.sun.tools.javac.parser.Tokens.TokenKind;

/** What of a method or a type a reader wants to see in a list: all but comments in front of it, and its body. */
final class Head {
    private Head() {
    }

    /** In one line. */
    static String of(Piece piece) {
        String text = piece.text();
        int start = -1;
        int end = text.length();
        int brackets = 0;
        for (Token token : Tokens.of(text)) {
            start = start < 0 ? token.pos : start;
            if (brackets == 0 && (token.kind == TokenKind.LBRACE || token.kind == TokenKind.SEMI)) {
                end = token.pos;
                break;
            }
            brackets += token.kind == TokenKind.LPAREN ? 1 : token.kind == TokenKind.RPAREN ? -1 : 0; // annotations may have braces
        }
        return text.substring(Math.max(0, start), end).replaceAll("\\s+", " ").strip();
    }
}
