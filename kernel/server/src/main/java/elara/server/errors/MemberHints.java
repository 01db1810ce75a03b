package elara.server.errors;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may help where a class, a constructor or an element is not used as it can be. */
final class MemberHints {
    private static final Pattern ELEMENT = Pattern.compile("(\\S+)\\s*\\[(.*)]", Pattern.DOTALL);
    private static final Pattern CHANGED = Pattern.compile("\\s*(?:[-+*/%]?=(?!=)|\\+\\+|--)");
    private static final int OWNER = 2;

    private MemberHints() {
    }

    static String of(Complaint complaint) {
        return switch (complaint.code()) {
            case "report.access" -> CHANGED.matcher(complaint.after()).lookingAt() ? "Only the code of `" + JavaNames.shorten(complaint.argument(OWNER))
                + "` can change it; the values of a record never change." : "Only the code of `" + JavaNames.shorten(complaint.argument(OWNER)) + "` can use what is " + complaint.argument(1).replaceAll("[\\[\\]]", "")
                + ": ask one of its methods for it.";
            case "array.req.but.found" -> element(complaint);
            case "does.not.override.abstract" -> "Write it as a `public` method in `" + JavaNames.shorten(complaint.argument(0)) + "`.";
            case "cant.apply.symbol", "cant.apply.symbols" -> complaint.argument(0).endsWith("constructor") ? constructor(complaint) : null;
            case "void.not.allowed.here" -> TypeHints.NOTHING;
            default -> null;
        };
    }

    private static String element(Complaint complaint) {
        String type = JavaNames.shorten(complaint.argument(0));
        Matcher element = ELEMENT.matcher(complaint.text());
        String getter = type.equals("String") ? "charAt" : type.contains("List") || type.startsWith("Map<") ? "get" : null;
        return element.matches() && getter != null ? "It is `" + element.group(1) + "." + getter + "(" + element.group(2) + ")` here." : null;
    }

    private static String constructor(Complaint complaint) {
        String name = JavaNames.shorten(complaint.argument(1));
        if (Pattern.compile("\\bvoid\\s+" + Pattern.quote(name) + "\\s*\\(").matcher(complaint.problem().piece().source().text()).find()) {
            return "A constructor has no return type: leave out the `void` before `" + name + "(`.";
        }
        if (name.equals("Scanner") && complaint.text().matches("(?s).*\\(\\s*\\).*")) {
            return "`new Scanner(System.in)` reads what is typed.";
        }
        return isOfSubclass(complaint) ? "A constructor of a subclass begins with `super(…)`, with what `" + name + "` needs." : null;
    }

    /** Whether a constructor calls that of the superclass, though no call is written. */
    static boolean isOfSubclass(Complaint complaint) {
        return !complaint.text().matches("(?s)\\s*(new|super|this)\\b.*") && !complaint.text().contains("new ");
    }
}
