package elara.server.errors;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A name that means two things at once. javac tells of each its kind, what it is, and where. */
final class Ambiguity {
    private static final int FIRST = 1;
    private static final int SECOND = 4;
    private static final Set<String> TYPES = Set.of("class", "interface", "enum", "record", "annotation");

    private Ambiguity() {
    }

    static boolean is(Complaint complaint) {
        return complaint.code().equals("ref.ambiguous") && complaint.arguments().size() > SECOND + 2;
    }

    static String message(Complaint complaint) {
        return "reference to " + complaint.argument(0) + " is ambiguous: " + String.join(" and ", meanings(complaint)) + " match";
    }

    static String hint(Complaint complaint) {
        if (!is(complaint)) {
            return null;
        }
        if (isType(complaint)) {
            return "Import the one you mean by its name: " + meanings(complaint).stream().map(name -> "`import " + name + ";`")
                .collect(Collectors.joining(" or ")) + ".";
        }
        return kind(complaint, FIRST).equals("method") || kind(complaint, FIRST).equals("constructor")
            ? "Cast an argument to the type that you mean, as in `(String) …`." : null;
    }

    private static List<String> meanings(Complaint complaint) {
        return Stream.of(FIRST, SECOND).map(each -> meaning(complaint, each))
            .sorted(Comparator.comparing((String name) -> !name.startsWith("java.util."))).toList();
    }

    private static String meaning(Complaint complaint, int from) {
        String what = complaint.argument(from + 1);
        if (TYPES.contains(kind(complaint, from))) {
            return JavaNames.unwrap(what);
        }
        return kind(complaint, from).equals("variable") ? JavaNames.shorten(complaint.argument(from + 2) + "." + what) : JavaNames.shorten(what);
    }

    private static boolean isType(Complaint complaint) {
        return TYPES.contains(kind(complaint, FIRST));
    }

    private static String kind(Complaint complaint, int from) {
        return complaint.argument(from).replaceFirst("^kindname\\.", "");
    }
}
