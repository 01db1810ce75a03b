package elara.server.help.completion;

import com.sun.tools.javac.parser.Tokens.Token;
import com.sun.tools.javac.parser.Tokens.TokenKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the tokens before a place say of it: what it is inside of, and what has been begun there. */
final class Surroundings {
    /** What brackets hold; a cell holds statements as well as what a class does. */
    enum Body { CELL, STATEMENTS, SWITCH, MEMBERS, ELEMENTS, PARENTHESES }

    private static final Set<TokenKind> TYPE_WORDS = EnumSet.of(TokenKind.CLASS, TokenKind.INTERFACE, TokenKind.ENUM);

    /** An open bracket, and what stands in it so far. */
    static final class Frame {
        final Body body;
        /** What the bracket belongs to: the word before a parenthesis, or the one that its statement begins with. */
        final TokenKind of;
        /** What the statement, member or argument begins with that is being written; null if it has not begun. */
        TokenKind first;
        /** What the last closed pair of parentheses belongs to. */
        TokenKind parentheses;
        /** What the statement before began with. */
        TokenKind before;
        /** Whether a type is being declared, or an object created. */
        boolean declares;
        boolean creates;

        Frame(Body body, TokenKind of) {
            this.body = body;
            this.of = of;
        }

        void end() {
            before = first;
            first = null;
            parentheses = null;
            declares = false;
            creates = false;
        }
    }

    private final Deque<Frame> open = new ArrayDeque<>();
    private TokenKind last;
    private TokenKind lastButOne;

    /** Those of the place behind tokens. */
    Surroundings(List<Token> tokens) {
        open.push(new Frame(Body.CELL, null));
        for (Token token : tokens) {
            step(token);
            lastButOne = last;
            last = token.kind;
        }
    }

    private void step(Token token) {
        Frame frame = open.peek();
        switch (token.kind) {
            case LPAREN, LBRACKET -> {
                begin(frame, token.kind);
                open.push(new Frame(Body.PARENTHESES, token.kind == TokenKind.LPAREN ? last : TokenKind.LBRACKET));
            }
            case LBRACE -> open.push(new Frame(body(frame), frame.first == null ? last : frame.first));
            case RPAREN, RBRACKET -> {
                if (frame.body == Body.PARENTHESES) {
                    open.pop();
                    open.peek().parentheses = token.kind == TokenKind.RPAREN ? frame.of : open.peek().parentheses;
                }
            }
            case RBRACE -> closeBrace();
            case SEMI -> frame.end();
            default -> {
                begin(frame, token.kind);
                boolean isRecord = token.kind == TokenKind.IDENTIFIER && token.name().contentEquals("record");
                frame.declares |= TYPE_WORDS.contains(token.kind) && last != TokenKind.DOT || isRecord && frame.body != Body.PARENTHESES;
                frame.creates |= token.kind == TokenKind.NEW;
            }
        }
    }

    private void begin(Frame frame, TokenKind kind) {
        if (frame.first == null) {
            frame.first = kind;
        }
    }

    private Body body(Frame frame) {
        if (frame.declares) {
            return Body.MEMBERS;
        }
        if (last == TokenKind.RPAREN) {
            return frame.creates ? Body.MEMBERS : frame.parentheses == TokenKind.SWITCH ? Body.SWITCH : Body.STATEMENTS;
        }
        boolean elements = last == TokenKind.EQ || last == TokenKind.RBRACKET || frame.body == Body.ELEMENTS;
        return elements ? Body.ELEMENTS : Body.STATEMENTS;
    }

    /** Closes what is open inside, too. */
    private void closeBrace() {
        while (open.size() > 1 && open.peek().body == Body.PARENTHESES) {
            open.pop();
        }
        if (open.size() > 1) {
            Frame closed = open.pop();
            Frame outer = open.peek();
            boolean goesOn = outer.body == Body.PARENTHESES || closed.body == Body.ELEMENTS || closed.body == Body.MEMBERS && outer.creates
                || closed.of == TokenKind.DO;
            if (!goesOn) {
                outer.end();
                outer.before = closed.of;
            }
        }
    }

    /** The innermost open bracket. */
    Frame innermost() {
        return open.peek();
    }

    /** The token before; null if there is none. */
    TokenKind last() {
        return last;
    }

    /** The token before that. */
    TokenKind lastButOne() {
        return lastButOne;
    }

    /** Whether it is inside of a class. */
    boolean isInType() {
        return open.stream().anyMatch(each -> each.body == Body.MEMBERS);
    }

    /** Whether a loop or switch is around it, or begins right before. */
    boolean canBreak(Set<TokenKind> loops) {
        return open.stream().anyMatch(each -> each.body == Body.SWITCH || loops.contains(each.of) || loops.contains(each.first));
    }
}
