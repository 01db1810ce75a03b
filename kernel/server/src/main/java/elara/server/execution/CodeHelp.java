package elara.server.execution;

import elara.server.magics.CellPart.CodePart;
import elara.server.magics.CellPart;
import elara.server.magics.JavaTokens;
import elara.server.magics.MagicParser;
import elara.server.session.CurrentSession;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import jdk.jshell.SourceCodeAnalysis;

/** Answers questions about code without running it: JShell's analysis, applied to the snippet at the cursor. */
public final class CodeHelp {
    private static final int INDENT = 4;

    /** Texts that could replace what stands between {@code start} and the cursor. */
    public record Completion(int start, List<String> matches) {
    }

    /** The source of the snippet that holds the cursor, and where that is in it and in the cell. */
    private record Place(String source, int cursor, int start) {
    }

    private final CurrentSession session;

    /** Asks the current session's JShell. */
    public CodeHelp(CurrentSession session) {
        this.session = session;
    }

    /** Completes at {@code cursor}. */
    public Completion complete(String code, int cursor) {
        if (isInText(code, cursor)) {
            return new Completion(cursor, List.of());
        }
        Place place = find(code, cursor);
        int[] anchor = {place.cursor()};
        List<Suggestion> suggestions = analysis().completionSuggestions(place.source(), place.cursor(), anchor);
        boolean anyMatches = suggestions.stream().anyMatch(Suggestion::matchesType);
        List<String> matches = suggestions.stream()
            .sorted((a, b) -> anyMatches ? Boolean.compare(b.matchesType(), a.matchesType()) : 0)
            .map(Suggestion::continuation).distinct().toList();
        return new Completion(place.start() + anchor[0], matches);
    }

    /** Whether a position is inside a comment or a string, where no name is meant. */
    private static boolean isInText(String code, int cursor) {
        if (cursor == 0) {
            return false;
        }
        int start = 0;
        int end = 0;
        while (end < cursor) {
            start = end;
            end = JavaTokens.end(code, start);
        }
        boolean text = JavaTokens.isComment(code, start) || code.startsWith("\"", start) || code.startsWith("'", start);
        // A line comment, and a literal that is not closed, also hold what is typed at their end.
        boolean open = code.startsWith("//", start) || end - start == 1 || code.charAt(end - 1) != code.charAt(start);
        return text && (end > cursor || open && !code.startsWith("/*", start));
    }

    /** Describes the name at the cursor, or the method whose arguments hold it. */
    public Optional<String> inspect(String code, int cursor) {
        int end = cursor;
        while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
            end++;
        }
        boolean name = end > 0 && Character.isJavaIdentifierPart(code.charAt(end - 1));
        String upToName = code.substring(0, end);
        // JShell knows a method only behind its opening bracket, a type or variable only without one.
        List<String> questions = name
            ? List.of(upToName + "(", upToName, code.substring(0, cursor))
            : List.of(code.substring(0, cursor));
        for (String question : questions) {
            Place place = find(question, question.length());
            List<Documentation> found = analysis().documentation(place.source(), place.cursor(), true);
            if (!found.isEmpty()) {
                return Optional.of(found.stream().map(CodeHelp::describe).distinct().collect(Collectors.joining("\n\n")));
            }
        }
        return Optional.empty();
    }

    private static String describe(Documentation documentation) {
        String text = documentation.javadoc();
        return text == null || text.isBlank() ? documentation.signature() : documentation.signature() + "\n" + text.strip();
    }

    /** {@code complete}, {@code incomplete}, {@code invalid} or {@code unknown}. */
    public String completeness(String code) {
        for (CellPart part : MagicParser.parse(code)) {
            if (part instanceof CodePart) {
                String status = javaCompleteness(code.substring(part.start(), part.end()));
                if (!status.equals("complete")) {
                    return status;
                }
            }
        }
        return "complete";
    }

    private String javaCompleteness(String source) {
        String rest = source;
        while (true) {
            CompletionInfo info = analysis().analyzeCompletion(rest);
            switch (info.completeness()) {
                case EMPTY:
                    return "complete";
                case DEFINITELY_INCOMPLETE, CONSIDERED_INCOMPLETE:
                    return "incomplete";
                case UNKNOWN:
                    return "invalid";
                default:
                    if (!Syntax.isValid(info.source())) {
                        return "invalid";
                    }
                    rest = info.remaining();
            }
        }
    }

    /** Blanks to begin the next line of incomplete code with: those of its last line, and more inside open brackets. */
    public String indent(String code) {
        String last = code.substring(code.stripTrailing().lastIndexOf('\n') + 1);
        int blanks = last.length() - last.stripLeading().length();
        String text = last.strip();
        boolean opens = text.endsWith("{") || text.endsWith("(") || text.endsWith("[");
        return " ".repeat(blanks + (opens ? INDENT : 0));
    }

    /** JShell looks at one snippet: leaves out those that end before the cursor. */
    private Place find(String code, int cursor) {
        int start = 0;
        for (CellPart part : MagicParser.parse(code.substring(0, cursor))) {
            if (!(part instanceof CodePart)) {
                start = part.end();
            }
        }
        while (true) {
            String rest = code.substring(start, cursor);
            CompletionInfo info = analysis().analyzeCompletion(rest);
            boolean ends = info.completeness() == Completeness.COMPLETE && !info.remaining().isEmpty();
            if (!ends) {
                return new Place(rest, rest.length(), start);
            }
            start += rest.length() - info.remaining().length();
        }
    }

    private SourceCodeAnalysis analysis() {
        return session.get().analysis();
    }
}
