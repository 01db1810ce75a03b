package elara.server.execution;

import elara.server.magics.JavaTokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What of a cell has to read differently for JShell than for the Java compiler, which sees a file as a whole. */
final class CellEdits {
    /** Replaces a range of the cell, which may be empty. */
    record Edit(int start, int end, String replacement) {
    }

    private CellEdits() {
    }

    /** The edits for a cell, in order. */
    static List<Edit> of(String cell) {
        List<Edit> edits = new ArrayList<>();
        removePackage(cell, edits);
        List<TypeHeader> headers = TypeHeader.findAll(cell);
        permitSubtypes(headers, edits);
        headers.stream().filter(header -> header.kind().equals("record"))
            .forEach(header -> publishConstructors(cell, header, edits));
        edits.sort(Comparator.comparingInt(Edit::start));
        return edits;
    }

    /** A pasted source file names its package; the classes of cells are all in one. */
    private static void removePackage(String cell, List<Edit> edits) {
        int at = 0;
        while (at < cell.length() && (Character.isWhitespace(cell.charAt(at)) || JavaTokens.isComment(cell, at))) {
            at = JavaTokens.end(cell, at);
        }
        int semicolon = cell.indexOf(';', at);
        if (cell.startsWith("package ", at) && semicolon > 0) {
            edits.add(new Edit(at, semicolon + 1, ""));
        }
    }

    /**
     * A sealed type may leave out {@code permits} if its subtypes stand in the same file. JShell compiles each type of a
     * cell by itself, so the clause the compiler would infer is written down.
     */
    private static void permitSubtypes(List<TypeHeader> headers, List<Edit> edits) {
        for (TypeHeader header : headers) {
            if (!header.sealed() || header.permits()) {
                continue;
            }
            String subtypes = headers.stream().filter(other -> other.supertypes().contains(header.name()))
                .map(TypeHeader::name).collect(Collectors.joining(", "));
            if (!subtypes.isEmpty()) {
                edits.add(new Edit(header.bodyStart(), header.bodyStart(), "permits " + subtypes + " "));
            }
        }
    }

    /**
     * JShell makes a record public, and its canonical constructor may then not be less; written without modifier, as
     * students do, Java 17 refuses it.
     */
    private static void publishConstructors(String cell, TypeHeader record, List<Edit> edits) {
        int depth = 0;
        String before = "{";
        for (int at = record.bodyStart(); at < cell.length();) {
            int end = JavaTokens.end(cell, at);
            String token = cell.substring(at, end);
            if (!token.isBlank() && !JavaTokens.isComment(cell, at)) {
                if (depth == 1 && token.equals(record.name()) && "{};".contains(before) && isCallOrBody(cell, end)) {
                    edits.add(new Edit(at, at, "public "));
                }
                depth += token.equals("{") ? 1 : token.equals("}") ? -1 : 0;
                before = token;
                if (depth == 0) {
                    return;
                }
            }
            at = end;
        }
    }

    private static boolean isCallOrBody(String cell, int after) {
        String rest = cell.substring(after).stripLeading();
        return rest.startsWith("(") || rest.startsWith("{");
    }
}
