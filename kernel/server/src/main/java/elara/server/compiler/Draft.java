package elara.server.compiler;

import com.sun.tools.javac.parser.Tokens.Token;
import com.sun.tools.javac.parser.Tokens.TokenKind;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Source that is still being written, made into what the parser can follow: the name at the cursor gets an end that no other name has,
 * and brackets are closed.
 *
 * @param mark where the name at the cursor begins
 */
record Draft(String text, int mark) {
    /** What the name at the cursor ends with. */
    static final String MARK = "$cursor$";

    private static final Set<TokenKind> BEHIND_CREATED = EnumSet.of(TokenKind.LPAREN, TokenKind.LBRACKET, TokenKind.LT, TokenKind.DOT,
        TokenKind.LBRACE);
    private static final Set<TokenKind> LITERALS = EnumSet.of(TokenKind.IDENTIFIER, TokenKind.INTLITERAL, TokenKind.LONGLITERAL,
        TokenKind.FLOATLITERAL, TokenKind.DOUBLELITERAL, TokenKind.CHARLITERAL, TokenKind.STRINGLITERAL, TokenKind.TRUE, TokenKind.FALSE,
        TokenKind.NULL, TokenKind.MONKEYS_AT);

    /** All of a source, with the name at the cursor from {@code start} to {@code end}; it may be empty. */
    static Draft whole(String source, int start, int end) {
        return of(source.substring(0, start), source.substring(start, end), source.substring(end), 0);
    }

    /**
     * Only what stands before the cursor: what follows may make something else of it.
     *
     * @param missing how many arguments are put behind lambdas that the cursor is in
     */
    static Draft upTo(String source, int start, int end, int missing) {
        return of(source.substring(0, start), source.substring(start, end), "", missing);
    }

    /** Only the line before the cursor, in its place: those before may be too wrong to make anything of. */
    static Draft line(String source, int start, int end) {
        int line = source.lastIndexOf('\n', start - 1) + 1;
        return of(source.substring(0, line).replaceAll("[^\n]", " ") + source.substring(line, start), source.substring(start, end), "", 0);
    }

    private static Draft of(String before, String name, String after, int missing) {
        List<Token> tokens = Tokens.of(before);
        Token next = Tokens.of(after).get(0);
        StringBuilder text = new StringBuilder(before).append(name).append(MARK);
        if (isCreated(tokens) && !BEHIND_CREATED.contains(next.kind)) {
            text.append("()");
        }
        boolean laterLine = after.substring(0, Math.min(next.pos, after.length())).contains("\n");
        if (laterLine && beginsAnew(next)) {
            Brackets.open(tokens).stream().takeWhile(each -> each != TokenKind.LBRACE).forEach(each -> text.append(Brackets.closing(each)));
            text.append(';');
        }
        text.append(after);
        closeAll(text);
        return Lambdas.withBlocks(new Draft(text.toString(), before.length()), missing);
    }

    /** Whether the next name is that of a class after {@code new}. */
    private static boolean isCreated(List<Token> before) {
        int last = before.size() - 2; // the last one is the end of the text
        while (last >= 1 && before.get(last).kind == TokenKind.DOT && before.get(last - 1).kind == TokenKind.IDENTIFIER) {
            last -= 2;
        }
        return last >= 0 && before.get(last).kind == TokenKind.NEW;
    }

    /** Whether a token cannot go on with a name on the line before, as far as anybody writes such code. */
    private static boolean beginsAnew(Token token) {
        boolean keyword = token.kind.name != null && Character.isLetter(token.kind.name.charAt(0)) && token.kind != TokenKind.INSTANCEOF;
        return LITERALS.contains(token.kind) || keyword;
    }

    private static void closeAll(StringBuilder text) {
        List<Token> tokens = Tokens.of(text.toString());
        Deque<TokenKind> open = Brackets.open(tokens);
        if (open.isEmpty()) {
            return;
        }
        text.append('\n'); // the last line may end in a comment
        TokenKind last = tokens.size() < 2 ? TokenKind.EOF : tokens.get(tokens.size() - 2).kind;
        boolean statement = last != TokenKind.SEMI && last != TokenKind.COMMA;
        for (TokenKind each : open) {
            text.append(each == TokenKind.LBRACE && statement ? ";" : "").append(Brackets.closing(each));
            statement = each != TokenKind.LBRACE;
        }
    }
}
