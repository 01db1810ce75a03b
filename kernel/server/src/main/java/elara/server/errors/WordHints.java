package elara.server.errors;

import com.sun.tools.javac.parser.Tokens.Token;
import com.sun.tools.javac.parser.Tokens.TokenKind;
import elara.server.compiler.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what is wrong with words where the source is not Java: capital letters, words of other languages, heads of methods and loops. */
final class WordHints {
    private static final Set<String> KEYWORDS = Set.of("if", "else", "for", "while", "do", "switch", "case", "return", "try", "catch", "finally",
        "throw", "public", "private", "static", "new", "break", "continue", "import");
    private static final Set<String> ELSE_IF = Set.of("elseif", "elsif", "elif");
    private static final String THEN = "then";
    private static final Pattern CONDITION = Pattern.compile("\\b(if|while|for|switch)\\s*$");
    private static final Pattern COMMAS_IN_FOR = Pattern.compile("\\bfor\\s*\\([^;:(]*,[^;:]*$");
    private static final Pattern FOR_EACH = Pattern.compile("\\bfor\\s*\\(\\s*[\\w<>\\[\\]]+\\s+\\w+\\s*$");
    private static final Pattern INNER_METHOD = Pattern.compile("[\\w>\\]]\\s+(\\w+)\\s*$");
    private static final Pattern LENGTH_AT_TYPE = Pattern.compile("(\\w+)\\s*\\[\\s*(\\w+)\\s*]\\s*(\\w+)");
    private static final Pattern LENGTH_AT_NAME = Pattern.compile("(\\w+)\\s+(\\w+)\\s*\\[\\s*(\\w+)\\s*]");
    private static final String RETURN_TYPE = "A method says what it returns, before its name: a type, or `void` for nothing.";

    private WordHints() {
    }

    static String of(Complaint complaint) {
        String word = ofWord(complaint.text());
        return word != null ? word : isHeadWithoutType(complaint.source()) ? RETURN_TYPE : ofPlace(complaint);
    }

    /** What is wrong, if it is a word or the head of a method; null if not. */
    static String message(Complaint complaint) {
        if (!complaint.isSyntax()) {
            return null;
        }
        if (ofWord(complaint.text()) != null) {
            return "Java has no word '" + complaint.text() + "'";
        }
        return isHeadWithoutType(complaint.source()) ? "the method has no return type" : innerMethod(complaint) != null ? "a method inside of a method" : null;
    }

    /** The first word up to a place that is none of Java's, but was meant to be; null if there is none. */
    static Token wrong(String source, int end) {
        return Tokens.of(source).stream().filter(token -> token.kind == TokenKind.IDENTIFIER && token.pos <= end)
            .filter(token -> ofWord(token.name().toString()) != null && (!token.name().contentEquals(THEN)
                || source.substring(0, token.pos).stripTrailing().endsWith(")"))).findFirst().orElse(null);
    }

    private static String ofWord(String word) {
        return word.equals("foreach") ? "In Java: `for (var each : values) { … }`." : ELSE_IF.contains(word) ? "In Java: `else if (…)`." : word.equals(THEN) ? "In Java: `if (…) { … }`." : capital(word);
    }

    /** Says of a word of Java that was written with a capital letter that it is one; null of others. */
    static String capital(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return !small.equals(name) && KEYWORDS.contains(small) ? "`" + small + "` is written in small letters." : null;
    }

    /** Whether it is a name, something in brackets and a block: a method without what it returns. */
    private static boolean isHeadWithoutType(String source) {
        List<Token> tokens = Tokens.of(source);
        if (tokens.size() < 2 || tokens.get(0).kind != TokenKind.IDENTIFIER || tokens.get(1).kind != TokenKind.LPAREN) {
            return false;
        }
        int depth = 0;
        for (int i = 1; i + 1 < tokens.size(); i++) {
            TokenKind kind = tokens.get(i).kind;
            depth += kind == TokenKind.LPAREN ? 1 : kind == TokenKind.RPAREN ? -1 : 0;
            if (depth == 0) {
                return tokens.get(i + 1).kind == TokenKind.LBRACE;
            }
        }
        return false;
    }

    private static String ofPlace(Complaint complaint) {
        String before = complaint.before();
        String next = complaint.after().stripLeading();
        Matcher condition = CONDITION.matcher(before);
        if (complaint.expects("'('") && condition.find()) {
            return "Behind `" + condition.group(1) + "` stands something in round brackets: `" + condition.group(1) + " (…) { … }`.";
        }
        if (COMMAS_IN_FOR.matcher(before).find() || complaint.expects("';'") && COMMAS_IN_FOR.matcher(before + next).find()
            && before.matches("(?s).*\\bfor\\s*\\([^;]*")) {
            return "The three parts of a `for` are separated by `;`, as in `for (int i = 0; i < n; i++)`.";
        }
        if (FOR_EACH.matcher(before).find() && next.startsWith("in ")) {
            return "In Java: `for (… : …)`, with `:` for `in`.";
        }
        String inner = innerMethod(complaint);
        if (inner != null) {
            return "Move `" + inner + "` in front of the method or behind it.";
        }
        return complaint.expects("']'") ? length(BracketFault.line(complaint.source(), complaint.start())) : null;
    }

    private static String innerMethod(Complaint complaint) {
        Matcher inner = INNER_METHOD.matcher(complaint.before());
        return complaint.expects("';'") && complaint.after().stripLeading().startsWith("(") && inner.find() ? inner.group(1) : null;
    }

    private static String length(String line) {
        Matcher name = LENGTH_AT_NAME.matcher(line);
        Matcher type = LENGTH_AT_TYPE.matcher(line);
        return name.lookingAt() ? length(name.group(1), name.group(2), name.group(3))
            : type.lookingAt() ? length(type.group(1), type.group(3), type.group(2)) : null;
    }

    private static String length(String type, String name, String length) {
        return "An array gets its length with `new`: `" + type + "[] " + name + " = new " + type + "[" + length + "];`.";
    }
}
