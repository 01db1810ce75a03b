package elara.server.errors;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** What may be meant where two things stand side by side on a line and nothing joins them. */
final class SideBySide {
    private static final Pattern DECLARED = Pattern.compile("(?:^|[;{}]|\\n)\\s*(?:final\\s+)?(?:int|double|long|float|boolean|char|byte|short|var|[A-Z]\\w*)(?:<[^;]*>|\\[])*\\s+(\\w+)$");
    private static final Pattern SECOND_WORD = Pattern.compile("(-?)\\s*(\\w+)\\s*[=;].*", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("(?:^|[^\\w\"'])([\\p{L}_][\\w.]*)$");
    private static final Pattern NUMBER = Pattern.compile("(?:^|[^\\w.])(\\d[\\d._]*)$");
    private static final Pattern LITERAL = Pattern.compile("\\d[\\w.]*|\"[^\"\\n]*\"|'[^'\\n]*'");
    private static final Pattern WORD = Pattern.compile("([\\p{L}_]\\w*)\\s*(\\(?)");

    /** What begins a statement of its own: a semicolon is missing before it. */
    private static final Pattern STATEMENT = Pattern.compile("(?s)(?:System\\.|[\\p{L}_]\\w*\\s*=[^=]).*");

    private SideBySide() {
    }

    /** Null where a semicolon is missing and nothing else, as at the end of a line. */
    static String of(Complaint complaint) {
        String rest = complaint.after();
        String next = rest.stripLeading();
        boolean sameLine = !rest.substring(0, rest.length() - next.length()).contains("\n") && !next.isEmpty();
        return complaint.expects("';'") && sameLine ? of(complaint.before(), next) : null;
    }

    private static String of(String before, String next) {
        Matcher second = SECOND_WORD.matcher(next);
        Matcher declared = DECLARED.matcher(before);
        if (declared.find() && second.matches() && !SourceVersion.isKeyword(second.group(2))) {
            String word = second.group(2);
            return "A name is one word, without " + (second.group(1).isEmpty() ? "blanks" : "`-`") + ": `" + declared.group(1) + Character.toUpperCase(word.charAt(0))
                + word.substring(1) + "`.";
        }
        Matcher name = NAME.matcher(before);
        boolean named = name.find() && !SourceVersion.isKeyword(name.group(1));
        Matcher literal = LITERAL.matcher(next);
        if (named && literal.lookingAt()) {
            return "What a method is given stands in brackets: `" + name.group(1) + "(" + literal.group() + ")`.";
        }
        Matcher number = NUMBER.matcher(before);
        boolean numbered = number.find();
        if (next.startsWith("(") && (numbered || before.endsWith(")"))) {
            return "A product is written with `*`: `" + (numbered ? number.group(1) : "(…)") + " * (…)`.";
        }
        Matcher word = WORD.matcher(next);
        if (!word.lookingAt() || SourceVersion.isKeyword(word.group(1))) {
            return null;
        }
        if (numbered && !STATEMENT.matcher(next).matches()) {
            return "A product is written with `*`: `" + number.group(1) + " * " + word.group(1) + "`.";
        }
        return named && !word.group(2).isEmpty() ? "A dot stands between an object and its method: `" + name.group(1) + "." + word.group(1) + "(…)`." : null;
    }
}
