package elara.server.compiler;

import com.sun.tools.javac.parser.Tokens.Token;
import com.sun.tools.javac.parser.Tokens.TokenKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lambdas that are arguments of calls. javac finds the types of their parameters although arguments behind them are missing, but only if
 * they have blocks: that of Java 17 takes for granted that they have, and fails where they are expressions.
 */
final class Lambdas {
    private static final String BEFORE = "{return ";
    private static final String BEHIND = ";}";

    private Lambdas() {
    }

    /**
     * A draft in which those that the mark is in have blocks.
     *
     * @param missing how many arguments are put behind them where none follow: which of several methods is meant, their number tells
     */
    static Draft withBlocks(Draft draft, int missing) {
        List<Token> tokens = Tokens.of(draft.text());
        Map<Integer, String> added = new TreeMap<>();
        int mark = draft.mark();
        Deque<TokenKind> open = new ArrayDeque<>();
        for (int i = 0; i < tokens.size() - 1 && tokens.get(i).endPos <= draft.mark(); i++) {
            Brackets.step(open, tokens.get(i).kind);
            int end = tokens.get(i).kind == TokenKind.ARROW && open.peek() == TokenKind.LPAREN ? end(tokens, i + 1) : 0;
            if (end > draft.mark()) {
                boolean block = tokens.get(i + 1).kind == TokenKind.LBRACE;
                added.put(tokens.get(i).endPos, block ? "" : BEFORE);
                added.merge(end, (block ? "" : BEHIND) + (draft.text().startsWith(")", end) ? ",null".repeat(missing) : ""), String::concat);
                mark += block ? 0 : BEFORE.length();
            }
        }
        return added.isEmpty() ? draft : new Draft(insert(draft.text(), added), mark);
    }

    /** Where the expression ends that begins with a token. */
    private static int end(List<Token> tokens, int first) {
        int depth = 0;
        for (Token token : tokens.subList(first, tokens.size())) {
            boolean ends = false;
            switch (token.kind) {
                case LPAREN, LBRACKET, LBRACE -> depth++;
                case RPAREN, RBRACKET, RBRACE -> ends = --depth < 0;
                case COMMA, SEMI -> ends = depth == 0;
                default -> { }
            }
            if (ends) {
                return token.pos;
            }
        }
        return tokens.get(tokens.size() - 1).endPos;
    }

    private static String insert(String text, Map<Integer, String> added) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        for (Map.Entry<Integer, String> each : added.entrySet()) {
            result.append(text, at, each.getKey()).append(each.getValue());
            at = each.getKey();
        }
        return result.append(text, at, text.length()).toString();
    }
}
