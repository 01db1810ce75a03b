package elara.server.errors;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In words that a beginner knows, what javac says in the words of its own specification. */
final class PlainMessages {
    private static final Pattern CONFORMS = Pattern.compile("no instance\\(s\\) of type variable\\(s\\) \\S+ exist so that (\\w+)<\\w+> conforms to ([^\\n;]+)$");
    private static final Pattern BOUNDS = Pattern.compile("inference variable \\w+ has incompatible (?:equality constraints|bounds)[;\\s]+equality constraints: ([^,\\n]+),?\\s+lower bounds: ([^,\\n]+)$");

    private PlainMessages() {
    }

    /** Null of what javac says well enough. */
    static String of(Complaint complaint) {
        String bracket = BracketHints.message(complaint);
        String place = bracket == null ? WordHints.message(complaint) : bracket;
        return place != null ? place : complaint.code().startsWith("expected") ? expected(complaint) : ofCode(complaint);
    }

    /** Newer Javas know that a comma could stand where a bracket is missing, too. */
    private static String expected(Complaint complaint) {
        return complaint.expects("')'") ? "')' expected" : complaint.expects(SyntaxHints.NAME) ? "a name is expected" : null;
    }

    /** Says without type variables what is given and what is wanted. */
    private static String inferred(String message) {
        Matcher conforms = CONFORMS.matcher(message);
        Matcher bounds = BOUNDS.matcher(message);
        return conforms.find() ? "incompatible types: " + conforms.group(1) + " cannot be converted to " + conforms.group(2)
            : bounds.find() ? "incompatible types: " + bounds.group(2) + " cannot be converted to " + bounds.group(1) : null;
    }

    private static String ofCode(Complaint complaint) {
        return switch (complaint.code()) {
            case "dot.class.expected" -> SyntaxHints.notAName(complaint) == null ? "a value is expected, not a type" : "a name is expected";
            case "illegal.start.of.type", "statement.not.expected" -> ClassBody.hint(complaint) == null ? null : "a statement in a class";
            case "cant.assign.val.to.final.var", "cant.assign.val.to.var" -> "cannot assign a value to final variable " + FinalHints.last(complaint);
            case "premature.eof" -> "the cell ends before this is complete";
            case "cant.ref.non.effectively.final.var" -> complaint.argument(0) + " changes, so that "
                + (complaint.argument(1).contains("lambda") ? "a lambda" : "an inner class") + " cannot use it";
            case "does.not.override.abstract" -> JavaNames.shorten(complaint.argument(0)) + " has no method " + JavaNames.shorten(complaint.argument(1))
                + ", which " + JavaNames.shorten(complaint.argument(2)) + " asks for";
            case "doesnt.exist" -> complaint.argument(0).contains(".") || complaint.isImport() ? null : "cannot find symbol: " + complaint.argument(0);
            case "unexpected.type" -> StatementHints.changesValue(complaint) ? complaint.text() + " is not a variable" : null;
            case "cant.infer.local.var.type" -> ClassHints.lacksValue(complaint) || ClassHints.isFunction(complaint) ? "nothing says what type " + complaint.text() + " has" : null;
            case "enum.cant.be.instantiated" -> "an enum has no objects but its constants";
            case "override.weaker.access" -> complaint.problem().message().split(" in ", 2)[0] + " is " + ClassHints.access(complaint) + " above, and has to be here";
            case "prob.found.req" -> inferred(JavaNames.shorten(complaint.problem().message()));
            default -> null;
        };
    }
}
