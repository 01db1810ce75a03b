package elara.server.errors;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may help where a statement does not do what it looks like, or cannot stand where it does. */
final class StatementHints {
    private static final Pattern HEAD = Pattern.compile("\\)\\s*;\\s*$");
    private static final Pattern ASSIGNED = Pattern.compile("\\s*(\\+\\+|--|[-+*/%&|^]?=(?!=)).*", Pattern.DOTALL);

    private StatementHints() {
    }

    static String of(Complaint complaint) {
        return switch (complaint.code()) {
            case "ret.outside.meth" -> ofReturn(complaint);
            case "unreachable.stmt" -> "Nothing gets there: what stands above always returns, throws, leaves the loop, or goes on for ever.";
            case "missing.ret.stmt" -> "Every way through the method has to end with `return …;`.";
            case "break.outside.switch.loop", "cont.outside.loop" -> "It belongs into a loop" + (complaint.code().startsWith("break") ? " or a `switch`." : ".");
            case "var.might.not.have.been.initialized" -> "Give it a value where it is declared.";
            case "cant.ref.non.effectively.final.var" -> ofLambda(complaint);
            case "unexpected.type" -> !changesValue(complaint) ? null : complaint.after().matches("(?s)\\s*=[^=].*") ? "Only a variable can stand left of `=`."
                : "Only a variable can change.";
            case "assigned.condition" -> "`==` compares; or leave it out: `if (" + complaint.argument(0) + ")`.";
            case "whole.division" -> "`" + complaint.argument(0) + "` keeps what is behind the point.";
            case "cast.random" -> "The number is cut first, and then multiplied: put brackets around the product, `" + complaint.argument(0) + " (Math.random() * 6)`.";
            case "printed.array" -> "`Arrays." + complaint.argument(0) + "` is a text of what is in it.";
            case "compared.texts" -> "`" + (complaint.argument(0).equals("!=") ? "!" : "") + equals(complaint) + "` compares what they say.";
            case "empty.if", "empty.loop" -> "The `;` is all that the `" + (complaint.code().equals("empty.if") ? "if" : complaint.argument(0))
                + "` is about: what stands below runs in any case, once.";
            default -> null;
        };
    }

    /** Whether something is given a value that is no variable. */
    static boolean changesValue(Complaint complaint) {
        return complaint.problem().message().contains("required: variable") || complaint.after().matches("(?s)\\s*=[^=].*");
    }

    private static String ofReturn(Complaint complaint) {
        String before = complaint.problem().piece().source().text().substring(0, complaint.problem().piece().start());
        return HEAD.matcher(before).find() ? "The `;` before the block ends the head of the method: leave it out." : "`return` stands in a method only.";
    }

    private static String ofLambda(Complaint complaint) {
        String name = complaint.text();
        boolean changes = ASSIGNED.matcher(complaint.after()).matches() || complaint.before().matches("(?s).*(\\+\\+|--)\\s*$");
        return changes ? "A lambda cannot change a variable of the method around it: use a loop, or an array of one element."
            : "Copy it to a variable that does not change, and use that one: `var copy = " + name + ";`.";
    }

    private static String equals(Complaint complaint) {
        String text = complaint.text();
        Matcher operator = Pattern.compile("\\s*[!=]=\\s*").matcher(text);
        boolean simple = operator.find() && text.indexOf('\n') < 0 && text.substring(0, operator.start()).matches("[\\w.]+(\\(\\))?|\"[^\"]*\"");
        return simple ? text.substring(0, operator.start()) + ".equals(" + text.substring(operator.end()) + ")" : "a.equals(b)";
    }
}
