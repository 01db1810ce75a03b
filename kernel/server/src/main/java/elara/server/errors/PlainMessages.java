package elara.server.errors;

/** In words that a beginner knows, what javac says in the words of its own specification. */
final class PlainMessages {
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

    private static String ofCode(Complaint complaint) {
        return switch (complaint.code()) {
            case "dot.class.expected" -> SyntaxHints.notAName(complaint) == null ? "a value is expected, not a type" : "a name is expected";
            case "premature.eof" -> "the cell ends before this is complete";
            case "cant.ref.non.effectively.final.var" -> complaint.argument(0) + " changes, so that "
                + (complaint.argument(1).contains("lambda") ? "a lambda" : "an inner class") + " cannot use it";
            case "does.not.override.abstract" -> JavaNames.shorten(complaint.argument(0)) + " has no method " + JavaNames.shorten(complaint.argument(1))
                + ", which " + JavaNames.shorten(complaint.argument(2)) + " asks for";
            case "doesnt.exist" -> complaint.argument(0).contains(".") || complaint.isImport() ? null : "cannot find symbol: " + complaint.argument(0);
            case "unexpected.type" -> complaint.after().matches("(?s)\\s*=[^=].*") ? complaint.text() + " is not a variable" : null;
            default -> null;
        };
    }
}
