package elara.server.help.completion;

import com.sun.tools.javac.parser.Tokens.Token;
import com.sun.tools.javac.parser.Tokens.TokenKind;
import elara.server.help.completion.Surroundings.Body;
import elara.server.help.completion.Surroundings.Frame;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The keywords that can stand at a place, as far as the tokens before it tell. */
final class Keywords {
    private static final List<String> PRIMITIVES = List.of("boolean", "byte", "char", "double", "float", "int", "long", "short");
    private static final List<String> STATEMENTS = List.of("assert", "do", "for", "if", "return", "switch", "synchronized", "throw", "try", "while", "var");
    private static final List<String> TYPES = List.of("abstract", "class", "enum", "final", "interface", "record", "sealed", "static", "void");
    private static final List<String> MODIFIERS = List.of("default", "native", "private", "protected", "public", "transient", "volatile");
    private static final List<String> VALUES = List.of("false", "new", "null", "switch", "true");
    private static final Set<TokenKind> MODIFIER_KINDS = EnumSet.of(TokenKind.PUBLIC, TokenKind.PRIVATE, TokenKind.PROTECTED, TokenKind.STATIC,
        TokenKind.FINAL, TokenKind.ABSTRACT, TokenKind.SYNCHRONIZED, TokenKind.NATIVE, TokenKind.TRANSIENT, TokenKind.VOLATILE, TokenKind.DEFAULT);
    private static final Set<TokenKind> HEADS = EnumSet.of(TokenKind.IF, TokenKind.FOR, TokenKind.WHILE, TokenKind.SYNCHRONIZED);
    private static final Set<TokenKind> LOOPS = EnumSet.of(TokenKind.FOR, TokenKind.WHILE, TokenKind.DO);
    private static final Set<TokenKind> OPERANDS = EnumSet.of(TokenKind.IDENTIFIER, TokenKind.RPAREN, TokenKind.RBRACKET, TokenKind.THIS);
    private static final Set<TokenKind> NOTHING = EnumSet.of(TokenKind.DOT, TokenKind.COLCOL, TokenKind.BREAK, TokenKind.CONTINUE, TokenKind.PACKAGE,
        TokenKind.CLASS, TokenKind.INTERFACE, TokenKind.ENUM, TokenKind.EXTENDS, TokenKind.IMPLEMENTS, TokenKind.THROWS, TokenKind.INSTANCEOF);

    private final Surroundings place;
    private final Frame frame;
    private final TokenKind last;
    private final List<String> words = new ArrayList<>();

    private Keywords(Surroundings place) {
        this.place = place;
        frame = place.innermost();
        last = place.last();
        find();
    }

    /** Those behind tokens. */
    static List<String> behind(List<Token> tokens) {
        return new Keywords(new Surroundings(tokens)).words.stream().distinct().toList();
    }

    private void find() {
        if (last != null && NOTHING.contains(last)) {
            return;
        }
        if (last == TokenKind.MONKEYS_AT) {
            words.add("interface");
        } else if (last == TokenKind.IMPORT) {
            words.add("static");
            words.addAll(Runtime.version().feature() >= 25 ? List.of("module") : List.of());
        } else if (last == TokenKind.NEW) {
            words.addAll(PRIMITIVES);
        } else if (last == TokenKind.CASE) {
            words.addAll(List.of("default", "null"));
        } else if (last == TokenKind.QUES && (place.lastButOne() == TokenKind.LT || place.lastButOne() == TokenKind.COMMA)) {
            words.addAll(List.of("extends", "super"));
        } else if (last != null && MODIFIER_KINDS.contains(last)) {
            words.addAll(TYPES);
            words.addAll(MODIFIERS);
            words.addAll(PRIMITIVES);
        } else if (last == TokenKind.RBRACE && frame.first == TokenKind.DO) {
            words.add("while");
        } else if (frame.declares) {
            words.addAll(List.of("extends", "implements", "permits"));
        } else if (beginsStatement()) {
            statement();
        } else if (frame.body == Body.MEMBERS && frame.first == null) {
            member();
        } else if (OPERANDS.contains(last)) {
            behindOperand();
        } else {
            value();
        }
    }

    private boolean beginsStatement() {
        boolean inStatements = frame.body == Body.CELL || frame.body == Body.STATEMENTS || frame.body == Body.SWITCH;
        boolean rule = frame.body == Body.SWITCH && last == TokenKind.ARROW;
        return inStatements && (frame.first == null || last == TokenKind.ELSE || last == TokenKind.DO || rule || last == TokenKind.COLON && !frame.creates
            || last == TokenKind.RPAREN && HEADS.contains(frame.parentheses));
    }

    private void statement() {
        words.addAll(STATEMENTS);
        words.addAll(TYPES);
        words.addAll(PRIMITIVES);
        words.addAll(VALUES);
        if (frame.body == Body.CELL) {
            words.addAll(List.of("import", "private", "public"));
        }
        if (frame.body == Body.SWITCH) {
            words.addAll(List.of("case", "default", "yield"));
        }
        if (frame.before == TokenKind.IF || frame.before == TokenKind.ELSE) {
            words.add("else");
        }
        if (frame.before == TokenKind.TRY || frame.before == TokenKind.CATCH) {
            words.addAll(List.of("catch", "finally"));
        }
        if (place.canBreak(LOOPS)) {
            words.addAll(List.of("break", "continue"));
        }
        ownObject();
    }

    private void member() {
        words.addAll(TYPES);
        words.addAll(MODIFIERS);
        words.addAll(PRIMITIVES);
        words.add("synchronized");
    }

    private void behindOperand() {
        if (last == TokenKind.RPAREN && frame.parentheses == TokenKind.IDENTIFIER && (frame.body == Body.MEMBERS || frame.body == Body.CELL)) {
            words.add("throws");
        }
        if (last == TokenKind.IDENTIFIER && place.lastButOne() == TokenKind.LT) {
            words.add("extends");
        }
        if (frame.body != Body.MEMBERS || frame.first != TokenKind.IDENTIFIER) {
            words.add("instanceof");
        }
    }

    private void value() {
        words.addAll(VALUES);
        words.addAll(PRIMITIVES);
        if (frame.body == Body.PARENTHESES) {
            words.add("final");
            words.addAll(frame.of == TokenKind.FOR || frame.of == TokenKind.TRY ? List.of("var") : List.of());
        }
        ownObject();
    }

    private void ownObject() {
        if (place.isInType()) {
            words.addAll(List.of("super", "this"));
        }
    }
}
