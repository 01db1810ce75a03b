package elara.server.errors;

import java.util.regex.Pattern;

/** Statements that stand in a class itself, and not in one of its methods. */
final class ClassBody {
    private static final Pattern HEAD = Pattern.compile("\\b(?:class|record|interface|enum)\\s+\\w+[^{};]*$");
    /** What stands before the place where javac stumbles over a statement, from the member before on. */
    private static final Pattern STATEMENT = Pattern.compile("(?:^|[;{}])\\s*(?:[\\w.]+\\s*[\\[(]?\\s*)?$");
    /** A name is missing behind it. */
    private static final Pattern TYPE = Pattern.compile("\\b(?:void|boolean|byte|short|char|int|long|float|double)\\s*$");
    private static final Pattern REST = Pattern.compile("(?s)(?:=|\\+\\+|--|[-+*/%]=|\\(|\\)|\\.|\"|[\\w.]+\\s*[-+.),(\\]]|(?:if|for|while|return|try|switch|do|throw)\\b).*");

    private ClassBody() {
    }

    /** Null where anything else is wrong. */
    static String hint(Complaint complaint) {
        String before = complaint.before();
        boolean statement = !TYPE.matcher(before).find() && STATEMENT.matcher(before).find() && REST.matcher(complaint.source().substring(complaint.start()).stripLeading()).matches();
        int open = statement ? innermost(before) : -1;
        return open >= 0 && HEAD.matcher(before.substring(0, open)).find() ? "In a class, statements stand in a method or in a constructor." : null;
    }

    /** The last brace that is open; -1 if there is none. */
    private static int innermost(String text) {
        int closed = 0;
        for (int at = text.length() - 1; at >= 0; at--) {
            closed += text.charAt(at) == '}' ? 1 : 0;
            if (text.charAt(at) == '{' && closed-- == 0) {
                return at;
            }
        }
        return -1;
    }
}
