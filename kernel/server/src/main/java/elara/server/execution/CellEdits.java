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
        permitSubtypes(cell, edits);
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
    private static void permitSubtypes(String cell, List<Edit> edits) {
        List<TypeHeader> headers = TypeHeader.findAll(cell);
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
}
