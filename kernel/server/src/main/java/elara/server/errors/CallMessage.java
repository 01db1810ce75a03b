package elara.server.errors;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says what a call needs and what it got: with the names of the parameters, where they are known. */
final class CallMessage {
    /** In javac's arguments: what is called, by which name, with which parameters, and with which arguments. */
    private static final int KIND = 0;
    private static final int NAME = 1;
    private static final int NEEDED = 2;
    private static final int GOT = 3;
    private static final Pattern CANDIDATE = Pattern.compile("(?:method|constructor) (?:<.*?> ?)?(.+)\\((.*)\\) is not applicable");
    private static final String NONE = "no arguments";
    private static final int MAX_CANDIDATES = 3;

    private final KnownNames known;

    CallMessage(KnownNames known) {
        this.known = known;
    }

    /** Null if it is not that a call does not fit. */
    String of(Complaint complaint) {
        return switch (complaint.code()) {
            case "cant.apply.symbol" -> called(complaint) + " needs " + needed(complaint) + ", got " + types(complaint.argument(GOT));
            case "cant.apply.symbols" -> called(complaint) + " cannot be called with " + types(complaint.argument(NEEDED)) + candidates(complaint);
            default -> null;
        };
    }

    private static String called(Complaint complaint) {
        String name = JavaNames.shorten(complaint.argument(NAME));
        return !complaint.argument(KIND).endsWith("constructor") ? name : complaint.text().contains("new") ? "new " + name : "the constructor of " + name;
    }

    private String needed(Complaint complaint) {
        String types = types(complaint.argument(NEEDED));
        return types.equals(NONE) ? types : named(types, known.parameters(complaint.problem()));
    }

    /** In brackets; javac says it in words if there are none. */
    private static String types(String list) {
        String plain = JavaNames.shorten(Arguments.plain(list));
        return plain.isEmpty() || plain.equals(NONE) || plain.equals("compiler.misc.no.args") ? NONE
            : "(" + plain.replaceAll(",(?! )", ", ") + ")";
    }

    /** The parameters of these types with their names, if those are known. */
    private static String named(String types, List<String> parameters) {
        return parameters.stream().map(each -> "(" + each + ")").filter(each -> withoutNames(each).equals(types)).findFirst().orElse(types);
    }

    private static String withoutNames(String parameters) {
        return parameters.replaceAll(" \\w+(?=[,)])", "");
    }

    private String candidates(Complaint complaint) {
        List<String> parameters = known.parameters(complaint.problem());
        List<String> found = new ArrayList<>();
        complaint.problem().message().lines().map(CANDIDATE::matcher).filter(Matcher::find).forEach(candidate -> {
            String name = JavaNames.shorten(candidate.group(1)).replaceFirst(".*[.>]", "");
            String types = types(candidate.group(2));
            found.add(name + (types.equals(NONE) ? "()" : named(types, parameters)));
        });
        List<String> distinct = found.stream().distinct().toList();
        if (distinct.isEmpty()) {
            return "";
        }
        int more = distinct.size() - MAX_CANDIDATES;
        return "; there " + (distinct.size() == 1 ? "is " : "are ") + distinct.stream().limit(MAX_CANDIDATES).collect(Collectors.joining(", "))
            + (more > 0 ? " and " + more + " more" : "");
    }
}
