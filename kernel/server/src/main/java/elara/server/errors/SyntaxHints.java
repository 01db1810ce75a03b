package elara.server.errors;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** What may help where the source is not Java: brackets, quotes, names that are none. */
final class SyntaxHints {
    /** In javac's arguments, a name. */
    static final String NAME = "token.identifier";
    private static final List<String> CLOSING = List.of("')'", "'}'", "']'");
    private static final String OCTAL_HINT = "A number that begins with 0 has only the digits 0 to 7: leave out the 0.";
    private static final Pattern OCTAL = Pattern.compile("\\b0[0-7]*$");
    private static final Pattern CLASS = Pattern.compile("\\b(?:class|enum|record)\\s+(\\w+)");
    private static final Pattern ARRAY = Pattern.compile("(\\w+\\s*=\\s*)?\\{");
    private static final Pattern NEXT_WORD = Pattern.compile("\\s*([\\p{L}\\d_$]+)");

    private static final Pattern IMPORT = Pattern.compile("\\s*(?:import|package)\\s[^;]*[\\w*]\\s*");
    private static final Pattern ENDED_IF = Pattern.compile("\\bif\\s*\\([^{};]*\\)\\s*;\\s*\\{[^{}]*}\\s*$");
    private static final Pattern MODIFIER = Pattern.compile("\\s*(?:public|private|protected|static)\\b");
    private static final Pattern VOID = Pattern.compile("\\bvoid\\s+\\w+$");
    private static final Pattern CASE = Pattern.compile("\\bcase\\b[^:>{}]*$");
    private static final Pattern NO_KIND = Pattern.compile("(?:^|[;{}])\\s*((?:(?:public|private|protected|static|final|abstract)\\s+)+)([A-Z]\\w*)\\s*$");
    private static final Pattern PARAMETER = Pattern.compile("(?:^|[;{}\\n])[\\w\\s<>\\[\\]]*\\w\\s+\\w+\\s*\\((?:[^(){};]*,)?\\s*(\\w+)$");
    private static final Pattern CREATED = Pattern.compile("\\bnew\\s+((?:\\w+\\.)*\\p{Lu}\\w*(?:<[^;()]*>)?)\\s*$");
    private static final Pattern PERCENT = Pattern.compile("(?:^|[^\\w.])(\\d+(?:\\.\\d+)?)\\s*%\\s*$");
    private static final Pattern PERCENT_END = Pattern.compile("\\s*([;,)*/]|$)");
    private static final Pattern COMMA = Pattern.compile("\\d,\\s*$");

    private SyntaxHints() {
    }

    static String of(Complaint complaint) {
        switch (complaint.code()) {
            case "premature.eof":
                return complaint.source().stripLeading().startsWith("else") ? "`else` follows an `if` and its block, in the same cell."
                    : IMPORT.matcher(complaint.source()).matches() ? "A `;` is missing here." : BracketHints.unclosed(complaint);
            case "else.without.if":
                return ENDED_IF.matcher(complaint.problem().piece().source().text().substring(0, complaint.offset())).find() ? "The `;` behind `if (…)` ends it: leave it out."
                    : "One statement stands between `if` and `else`, or several in braces { }.";
            case "try.without.catch.finally.or.resource.decls":
                return "Behind `try { … }` stands `catch (Exception e) { … }` or `finally { … }`.";
            case "illegal.array.creation.both.dimension.and.initialization":
                return "Leave out the length: the values in braces say how many there are.";
            case "bad.initializer":
                return "The variable stands first, with its type: `for (String each : values)`.";
            case "illegal.dot":
                return "There is one `.` too many.";
            case "array.dimension.missing":
                return "Say how many: `" + complaint.text().replaceFirst("\\[\\s*]", "[3]") + "`; or which, in braces behind it.";
            case "illegal.start.of.type", "statement.not.expected":
                return ClassBody.hint(complaint) == null ? TwoSides.of(complaint) : ClassBody.hint(complaint);
            case "illegal.start.of.expr":
                if (TwoSides.of(complaint) != null) {
                    return TwoSides.of(complaint);
                }
                Matcher percent = PERCENT.matcher(complaint.before());
                if (percent.find() && PERCENT_END.matcher(complaint.after()).lookingAt()) {
                    return "`%` is what a division leaves over; " + percent.group(1) + " percent is `" + new BigDecimal(percent.group(1)).movePointLeft(2).toPlainString() + "`.";
                }
                if (MODIFIER.matcher(complaint.after()).lookingAt()) {
                    return "`" + complaint.after().stripLeading().split("\\W", 2)[0] + "` stands before what a class declares, not inside of a method: leave it out.";
                }
                return ARRAY.matcher(complaint.after()).lookingAt() || complaint.text().matches("(?s)\\w+\\s*=\\s*\\{.*")
                    ? "Behind a declaration, an array is made with `new`, as in `new int[] {1, 2}`." : null;
            case "not.stmt":
                return complaint.after().stripLeading().startsWith("==") || complaint.text().contains("==") ? "`=` gives a value, `==` compares."
                    : "A value by itself does nothing: assign it (`x = …;`), print it, or return it.";
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
                return notAName(complaint) == null ? "What is passed to a method has no type in front." : notAName(complaint);
            case "invalid.meth.decl.ret.type.req":
                return noReturnType(complaint);
            default:
                return complaint.code().startsWith("expected") ? expected(complaint) : null;
        }
    }

    private static String noReturnType(Complaint complaint) {
        Matcher type = CLASS.matcher(complaint.before());
        return (type.find() ? "A constructor has the name of its class, `" + type.group(1) + "`; a" : "A")
            + " method says what it returns, before its name: a type, or `void` for nothing.";
    }

    /** What is missing in the head of a class or method, or is wrong with a number of two names; null if it is none of these. */
    private static String head(String before, String next) {
        Matcher kind = NO_KIND.matcher(before);
        if (next.startsWith("{") && kind.find()) {
            return "It has to say what it is: `" + kind.group(1) + "class " + kind.group(2) + "`.";
        }
        Matcher parameter = PARAMETER.matcher(before);
        if ((next.startsWith(",") || next.startsWith(")")) && parameter.find()) {
            return "Each parameter has its type in front: `int " + parameter.group(1) + "`.";
        }
        return COMMA.matcher(before).find() && next.matches("(?s)\\d.*") ? "A number has no comma: its decimals stand behind a point, `3.5`, and thousands are not marked." : null;
    }

    static String notAName(Complaint complaint) {
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
        if (complaint.expects(NAME)) {
            return Stream.of(head(complaint.before(), next), notAName(complaint), ClassBody.hint(complaint)).filter(Objects::nonNull).findFirst().orElse(null);
        }
        Matcher created = CREATED.matcher(complaint.before());
        if (complaint.expects("'('") && created.find() && !next.startsWith("{")) {
            return "An object is made with round brackets: `new " + created.group(1) + "()`.";
        }
        if (complaint.expects("']'") && ClassBody.hint(complaint) != null) {
            return ClassBody.hint(complaint);
        }
        if (complaint.expects("'('") && VOID.matcher(complaint.before()).find() && !next.startsWith("{")) {
            return "No value is `void`: write the type of what the variable holds.";
        }
        if (complaint.arguments().stream().anyMatch(each -> each.contains("->")) && CASE.matcher(complaint.before()).find()) {
            return "Behind what `case` names stands `:` or `->`.";
        }
        if (OCTAL.matcher(complaint.before()).find() && complaint.after().matches("(?s)[\\d].*")) {
            return OCTAL_HINT;
        }
        if (next.startsWith("==")) {
            return "`=` gives a value, `==` compares.";
        }
        if (complaint.expects("')'") && !next.isEmpty() && (Character.isJavaIdentifierPart(next.charAt(0)) || next.startsWith("\""))) {
            return complaint.before().endsWith("\"") || next.startsWith("\"") ? "Texts are joined with `+`; arguments are separated by `,`."
                : "A `,` is missing here, or an operator such as `+`; or a bracket.";
        }
        if (next.isEmpty() && CLOSING.stream().anyMatch(complaint::expects)) {
            return BracketHints.unclosed(complaint);
        }
        String between = SideBySide.of(complaint);
        if (between != null) {
            return between;
        }
        // Newer Javas know that a comma could stand where a bracket is missing, too.
        String missing = complaint.expects("')'") ? ")" : complaint.arguments().size() != 1 ? "" : complaint.argument(0).replaceFirst("^'(.)'$", "$1");
        return missing.length() == 1 ? "A `" + missing + "` is missing here." : null;
    }
}
