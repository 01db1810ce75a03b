package elara.server.errors;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Explains why a method of a cell cannot call another one of its name. JShell compiles each in a class of its own, where
 * its own name hides the imported one; seen with Java 17, while that of Java 25 knows better.
 */
final class OverloadHints {
    private static final Pattern DECLARED = Pattern.compile("(\\w+)\\s*\\([^;={]*\\{");
    private static final Pattern CALLED = Pattern.compile("(\\w+)\\s*\\([^()]*$");

    private static final boolean HIDDEN = Runtime.version().feature() < 25;

    private OverloadHints() {
    }

    static String of(Complaint complaint) {
        boolean arguments = complaint.code().startsWith("cant.apply.symbol");
        if (!HIDDEN || !arguments && !complaint.code().equals("prob.found.req")) {
            return null;
        }
        Matcher declared = DECLARED.matcher(complaint.source());
        Matcher called = CALLED.matcher(complaint.before());
        if (!declared.find() || declared.end() > complaint.start()) {
            return null;
        }
        String call = arguments ? complaint.text() : called.find() ? called.group(1) : "";
        return call.equals(declared.group(1)) ? "A method of a notebook cannot call another one of its own name: give one of them another name, or put"
            + " both into a class." : null;
    }
}
