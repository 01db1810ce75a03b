package elara.server.errors;

import elara.display.CellNames;
import elara.server.compiler.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is wrong in one line, in the names that the student wrote. */
final class CompilerMessage {
    /** Where a name was looked up: in something of a type, in a type, or in a package. */
    private static final Pattern LOCATION = Pattern.compile("(?:variable|value) (\\S+) of type (.+)|(?:class|interface|enum|record|@interface) (.+)",
        Pattern.DOTALL);
    private static final Pattern CANDIDATE = Pattern.compile("(?:method|constructor) (?:<.*?> ?)?(.+) is not applicable");
    /** The statements of a cell are methods to the compiler. */
    private static final Pattern STATEMENTS = Pattern.compile(" in method \\$run(\\$\\d+)?\\(\\)");
    private static final int MAX_CANDIDATES = 3;
    private static final int ARGUMENTS = 3;
    private static final int WHERE = 4;

    private CompilerMessage() {
    }

    static String of(Complaint complaint) {
        if (!complaint.unknownKind().isEmpty()) {
            return unknown(complaint);
        }
        if (Ambiguity.is(complaint)) {
            return Ambiguity.message(complaint);
        }
        if (complaint.code().equals("illegal.char")) {
            return IllegalCharacter.message(complaint);
        }
        String plain = PlainMessages.of(complaint);
        if (plain != null) {
            return plain;
        }
        String message = JavaNames.shorten(complaint.problem().message()).strip();
        if (!isDefinition(complaint.problem().piece())) {
            message = STATEMENTS.matcher(message).replaceFirst("");
        }
        List<String> lines = new ArrayList<>(message.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
        String first = lines.isEmpty() ? complaint.code() : lines.remove(0);
        if (complaint.code().startsWith("cant.apply.symbols")) {
            return first + candidates(lines);
        }
        return first.replaceFirst(";$", "") + rest(lines);
    }

    private static boolean isDefinition(Piece piece) {
        return piece.content() instanceof Piece.Type || piece.content() instanceof Piece.Method;
    }

    private static String unknown(Complaint complaint) {
        boolean called = complaint.code().contains("args");
        String arguments = called ? "(" + JavaNames.shorten(Arguments.plain(complaint.argument(ARGUMENTS))) + ")" : "";
        String location = location(complaint);
        return "cannot find symbol: " + complaint.unknownKind() + " " + complaint.unknownName() + arguments
            + (location.isEmpty() ? "" : " in " + location);
    }

    /** Where a name was looked up that is not known; empty if it could be anywhere. */
    static String location(Complaint complaint) {
        String where = complaint.argument(WHERE).strip();
        Matcher place = LOCATION.matcher(where);
        if (!place.matches()) {
            return where.startsWith("package ") && !where.equals("package REPL") ? where : "";
        }
        if (place.group(3) != null) {
            String type = place.group(3).strip();
            return CellNames.isOfCell(type) && !CellNames.isType(type) && !JavaNames.isAnonymous(type) ? "" : JavaNames.shorten(type);
        }
        String type = JavaNames.shorten(place.group(2).strip());
        return JavaNames.isAnonymous(place.group(2).strip()) ? place.group(1) : place.group(1) + " (" + type + ")";
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
