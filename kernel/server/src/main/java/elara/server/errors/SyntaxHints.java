package elara.server.errors;

import com.sun.tools.javac.parser.Tokens.Token;
import com.sun.tools.javac.parser.Tokens.TokenKind;
import elara.server.compiler.Tokens;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** What may help where the source is not Java: brackets, quotes, names that are none. */
final class SyntaxHints {
    private static final Map<TokenKind, TokenKind> OPENING =
        Map.of(TokenKind.LPAREN, TokenKind.RPAREN, TokenKind.LBRACE, TokenKind.RBRACE, TokenKind.LBRACKET, TokenKind.RBRACKET);
    private static final List<String> CLOSING = List.of("')'", "'}'", "']'");
    private static final String OCTAL_HINT = "A number that begins with 0 has only the digits 0 to 7: leave out the 0.";
    private static final Pattern OCTAL = Pattern.compile("\\b0[0-7]*$");
    private static final Pattern NEXT_WORD = Pattern.compile("\\s*([\\p{L}\\d_$]+)");

    private SyntaxHints() {
    }

    static String of(Complaint complaint) {
        switch (complaint.code()) {
            case "premature.eof":
                return complaint.source().stripLeading().startsWith("else") ? "`else` follows an `if` and its block, in the same cell." : unclosed(complaint);
            case "unclosed.comment":
                return "The comment that begins here never ends: add `*/`.";
            case "unclosed.str.lit":
                return "A text ends with \" on its own line; one of several lines stands between \"\"\" and \"\"\".";
            case "unclosed.char.lit", "empty.char.lit":
                return "Text stands in double quotes: \"…\"; single quotes hold one character.";
            case "illegal.char":
                return IllegalCharacter.hint(complaint);
            case "illegal.text.block.open":
                return "The text begins on the line below \"\"\".";
            case "illegal.esc.char":
                return complaint.after().startsWith("{") || complaint.source().startsWith("{", complaint.start() + 1) ? NewerJavaHints.TEMPLATES
                    : "A backslash in a text is written twice: `\\\\`.";
            case "illegal.digit.in.octal.literal":
                return OCTAL_HINT;
            case "int.number.too.large":
                return "A number beyond 2,147,483,647 ends with L: it is a long.";
            case "dot.class.expected":
                return notAName(complaint);
            case "invalid.meth.decl.ret.type.req":
                return "A method says what it returns, before its name: a type, or `void` for nothing.";
            default:
                return complaint.code().startsWith("expected") ? expected(complaint) : null;
        }
    }

    private static String notAName(Complaint complaint) {
        Matcher word = NEXT_WORD.matcher(complaint.source().substring(Math.min(complaint.source().length(), complaint.end())));
        if (!word.lookingAt()) {
            return null;
        }
        String name = word.group(1);
        return SourceVersion.isKeyword(name) ? "`" + name + "` is a word of Java itself and cannot be a name."
            : Character.isDigit(name.charAt(0)) ? "A name cannot begin with a digit." : null;
    }

    private static String expected(Complaint complaint) {
        String next = complaint.after().stripLeading();
        if (complaint.problem().message().contains("<identifier>")) {
            return notAName(complaint);
        }
        if (OCTAL.matcher(complaint.before()).find() && complaint.after().matches("(?s)[\\d].*")) {
            return OCTAL_HINT;
        }
        if (next.startsWith("==")) {
            return "`=` gives a value, `==` compares.";
        }
        if (complaint.before().endsWith("\"") && (next.startsWith("\"") || !next.isEmpty() && Character.isJavaIdentifierStart(next.charAt(0)))
            && complaint.problem().message().contains("')'")) {
            return "Texts are joined with `+`; arguments are separated by `,`.";
        }
        if (next.isEmpty() && CLOSING.stream().anyMatch(complaint.problem().message()::contains)) {
            return unclosed(complaint);
        }
        String missing = complaint.problem().message().replaceFirst("^'(.)' expected$", "$1");
        return missing.length() == 1 ? "A `" + missing + "` is missing here." : null;
    }

    /** Names the bracket that has no counterpart. */
    private static String unclosed(Complaint complaint) {
        Deque<Integer> open = new ArrayDeque<>();
        String source = complaint.source();
        for (Token token : Tokens.of(source)) {
            if (OPENING.containsKey(token.kind)) {
                open.push(token.pos);
            } else if (OPENING.containsValue(token.kind) && !open.isEmpty()) {
                open.pop();
            }
        }
        if (open.isEmpty()) {
            return "The cell ends where more has to come.";
        }
        char bracket = source.charAt(open.peek());
        char closing = ")}]".charAt("({[".indexOf(bracket));
        long line = source.substring(0, open.peek()).lines().count();
        long last = source.substring(0, complaint.start()).lines().count();
        String which = line == last ? "" : ": `" + source.lines().skip(Math.max(0, line - 1)).findFirst().orElse("").strip() + "`";
        return "A `" + closing + "` is missing: the `" + bracket + "` is not closed" + which + ".";
    }
}
