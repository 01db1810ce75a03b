package elara.server.errors;

/** Says which bracket is missing, too many or of the wrong kind. */
final class BracketHints {
    private BracketHints() {
    }

    /** What is wrong, if the complaint is about a bracket that closes nothing; null if not. */
    static String message(Complaint complaint) {
        BracketFault fault = stumbledOver(complaint);
        if (fault == null) {
            return null;
        }
        char closing = complaint.source().charAt(fault.closing());
        return fault.opening() < 0 ? "'" + closing + "' closes nothing"
            : "'" + closing + "' cannot close '" + complaint.source().charAt(fault.opening()) + "'";
    }

    static String of(Complaint complaint) {
        BracketFault fault = stumbledOver(complaint);
        if (fault == null) {
            return null;
        }
        char closing = complaint.source().charAt(fault.closing());
        if (fault.opening() < 0) {
            return "There is one `" + closing + "` too many, or a `" + BracketFault.counterpart(closing) + "` before it too few.";
        }
        char opening = complaint.source().charAt(fault.opening());
        return "A `" + BracketFault.counterpart(opening) + "` closes the `" + opening + "`" + where(complaint, fault.opening()) + ".";
    }

    /** Null if something else is wrong first. */
    static BracketFault stumbledOver(Complaint complaint) {
        BracketFault fault = complaint.isSyntax() ? BracketFault.of(complaint.source()) : null;
        return fault != null && fault.closing() == complaint.start() ? fault : null;
    }

    /** Names the bracket that has no counterpart, where the source ends too early. */
    static String unclosed(Complaint complaint) {
        BracketFault fault = BracketFault.of(complaint.source());
        if (fault == null || fault.opening() < 0) {
            return "The cell ends where more has to come.";
        }
        char bracket = complaint.source().charAt(fault.opening());
        return "A `" + BracketFault.counterpart(bracket) + "` is missing: the `" + bracket + "` is not closed" + where(complaint, fault.opening()) + ".";
    }

    /** The line of a bracket, if it is another one than that of the complaint. */
    private static String where(Complaint complaint, int bracket) {
        String source = complaint.source();
        boolean other = source.substring(Math.min(bracket, complaint.start()), Math.max(bracket, complaint.start())).contains("\n");
        return other ? ": `" + BracketFault.line(source, bracket) + "`" : "";
    }
}
