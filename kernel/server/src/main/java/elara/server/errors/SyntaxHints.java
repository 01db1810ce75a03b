package elara.server.errors;

import elara.server.magics.JavaTokens;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** What may help where the source is not Java: brackets, quotes, names that are none. */
final class SyntaxHints {
    private static final Pattern NEXT_WORD = Pattern.compile("\\s*([\\p{L}\\d_$]+)");

    private SyntaxHints() {
    }

    static String of(Complaint complaint) {
        switch (complaint.code()) {
            case "premature.eof":
                return complaint.source().stripLeading().startsWith("else") ? "`else` follows an `if` and its block, in the same cell." : unclosed(complaint);
            case "unclosed.str.lit":
                return "A text ends with \" on its own line; one of several lines stands between \"\"\" and \"\"\".";
            case "unclosed.char.lit", "empty.char.lit":
                return "Text stands in double quotes: \"…\"; single quotes hold one character.";
            case "illegal.char":
                return "“”„‘’«»".indexOf(complaint.source().charAt(Math.min(complaint.at(), complaint.source().length() - 1))) >= 0
                    ? "Use straight quotes: \"…\"." : null;
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
        if (complaint.message().contains("<identifier>")) {
            return notAName(complaint);
        }
        if (next.startsWith("==")) {
            return "`=` gives a value, `==` compares.";
        }
        if (complaint.before().endsWith("\"") && (next.startsWith("\"") || !next.isEmpty() && Character.isJavaIdentifierStart(next.charAt(0)))
            && complaint.message().contains("')'")) {
            return "Texts are joined with `+`; arguments are separated by `,`.";
        }
        String missing = complaint.message().replaceFirst("^'(.)' expected$", "$1");
        return missing.length() == 1 ? "A `" + missing + "` is missing here." : null;
    }

    /** Names the bracket that has no counterpart. */
    private static String unclosed(Complaint complaint) {
        Deque<Integer> open = new ArrayDeque<>();
        String source = complaint.source();
        for (int at = 0; at < source.length(); at = JavaTokens.end(source, at)) {
            char c = source.charAt(at);
            if ("({[".indexOf(c) >= 0) {
                open.push(at);
            } else if (")}]".indexOf(c) >= 0 && !open.isEmpty()) {
                open.pop();
            }
        }
        if (open.isEmpty()) {
            return "The cell ends where more has to come.";
        }
        char bracket = source.charAt(open.peek());
        char closing = ")}]".charAt("({[".indexOf(bracket));
        long line = source.substring(0, open.peek()).lines().count();
        long last = source.substring(0, complaint.at()).lines().count();
        String which = line == last ? "" : ": `" + source.lines().skip(Math.max(0, line - 1)).findFirst().orElse("").strip() + "`";
        return "A `" + closing + "` is missing: the `" + bracket + "` is not closed" + which + ".";
    }
}
