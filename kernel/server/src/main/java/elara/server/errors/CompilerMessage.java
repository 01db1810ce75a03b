package elara.server.errors;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** javac's message in one line, in the names that the student wrote. */
final class CompilerMessage {
    private static final Pattern SYMBOL = Pattern.compile("symbol:\\s+(.+)");
    private static final Pattern LOCATION = Pattern.compile("location:\\s+(?:variable (\\S+) of type (.+)|(?:class|interface|enum|record) (.+))");
    private static final Pattern CANDIDATE = Pattern.compile("(?:method|constructor) (?:<.*?> ?)?(.+) is not applicable");
    /** What is left of the class that JShell puts around a snippet. */
    private static final Pattern NO_CLASS = Pattern.compile(" in class (?= )");
    private static final int MAX_CANDIDATES = 3;

    private CompilerMessage() {
    }

    static String of(Complaint complaint) {
        String message = NO_CLASS.matcher(JavaNames.shorten(complaint.message()).strip()).replaceAll("");
        List<String> lines = new ArrayList<>(message.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
        String first = lines.remove(0);
        if (complaint.code().startsWith("cant.resolve")) {
            return first + symbolAndPlace(message);
        }
        if (complaint.code().startsWith("cant.apply.symbols")) {
            return first + candidates(lines);
        }
        return first.replaceFirst(";$", "") + rest(lines);
    }

    private static String symbolAndPlace(String message) {
        Matcher symbol = SYMBOL.matcher(message);
        if (!symbol.find()) {
            return "";
        }
        String text = ": " + symbol.group(1).strip();
        Matcher place = LOCATION.matcher(message);
        if (!place.find()) {
            return text; // the class is the one that JShell puts around a snippet, whose name it leaves out
        }
        return text + " in " + (place.group(1) == null ? place.group(3).strip() : place.group(1) + " (" + place.group(2).strip() + ")");
    }

    private static String candidates(List<String> lines) {
        List<String> found = lines.stream().map(CANDIDATE::matcher).filter(Matcher::find)
            .map(candidate -> candidate.group(1).replaceFirst("^.*?([^.(>]+\\()", "$1")).distinct().toList();
        if (found.isEmpty()) {
            return "";
        }
        String shown = found.stream().limit(MAX_CANDIDATES).collect(Collectors.joining(", "));
        int more = found.size() - MAX_CANDIDATES;
        return "; there " + (found.size() == 1 ? "is " : "are ") + shown + (more > 0 ? " and " + more + " more" : "");
    }

    /** Lines such as "required: int" and "found: String"; how type variables were inferred helps nobody who needs help. */
    private static String rest(List<String> lines) {
        List<String> said = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("where ") || line.startsWith("(use ")) {
                break;
            }
            if (!line.contains("argument lists differ in length")) {
                said.add(line.replaceAll(":\\s+", ": "));
            }
        }
        return said.isEmpty() ? "" : (said.get(0).startsWith("(") ? " " : "; ") + String.join(", ", said);
    }
}
