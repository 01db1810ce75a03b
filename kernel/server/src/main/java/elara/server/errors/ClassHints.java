package elara.server.errors;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may help where a class, its methods or an exception are declared or used against the rules of classes. */
final class ClassHints {
    private static final Pattern CREATED = Pattern.compile("new\\s+([\\w.]+)");
    private static final String VAR = "`var` takes the type from the first value: ";

    private ClassHints() {
    }

    static String of(Complaint complaint) {
        return switch (complaint.code()) {
            case "cant.infer.local.var.type" -> noType(complaint);
            case "override.weaker.access" -> "Write `" + access(complaint) + "` in front of it.";
            case "method.does.not.override.superclass" -> "Nothing above has such a method: look at its name and its parameters, or leave out `@Override`.";
            case "enum.cant.be.instantiated" -> "Its constants are all the objects that it has: `" + created(complaint) + ".NAME`.";
            case "abstract.cant.be.instantiated" -> "Create an object of a class that extends or implements `" + JavaNames.shorten(complaint.argument(0)) + "`.";
            case "except.already.caught" -> "The `catch` of the special exception stands before that of the general one.";
            case "except.never.thrown.in.try" -> "Nothing in the `try` throws it: leave out the `catch`.";
            case "not.exhaustive", "not.exhaustive.statement" -> "Add a `default`, for all other values.";
            case "already.defined" -> complaint.argument(0).endsWith("method") ? "Methods of the same name need different parameters." : null;
            default -> null;
        };
    }

    private static String noType(Complaint complaint) {
        String name = complaint.text();
        String rest = complaint.after().stripLeading();
        if (isFunction(complaint)) {
            return VAR + "a lambda or method reference needs it written, as in `Function<Integer, Integer> " + name + " = x -> x + 1;`.";
        }
        return !lacksValue(complaint) ? null : rest.matches("(?s)=\\s*\\{.*") ? VAR + "an array in braces needs it written, as in `int[] " + name + " = {1, 2};`."
            : VAR + "write the type instead, as in `int " + name + "` or `String " + name + "`.";
    }

    /** Whether a variable is declared with a lambda or a method reference for its value. */
    static boolean isFunction(Complaint complaint) {
        return complaint.text().equals(complaint.argument(0)) && complaint.after().matches("(?s)\\s*=\\s*(?:\\w+\\s*->|\\([\\w\\s,]*\\)\\s*->|[\\w.]+\\s*::).*");
    }

    /** Whether a variable is declared without a value that could tell its type. */
    static boolean lacksValue(Complaint complaint) {
        return complaint.text().equals(complaint.argument(0)) && complaint.after().matches("(?s)\\s*(;.*|=\\s*(null\\b|\\{).*)?");
    }

    /** What a method is that another one overrides, such as {@code public}. */
    static String access(Complaint complaint) {
        return complaint.argument(1).replaceAll("[\\[\\]]", "");
    }

    private static String created(Complaint complaint) {
        Matcher created = CREATED.matcher(complaint.text());
        return created.find() ? created.group(1) : "…";
    }
}
