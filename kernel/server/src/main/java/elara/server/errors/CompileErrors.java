package elara.server.errors;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import jdk.jshell.Diag;
import jdk.jshell.JShell;

/** Makes the compiler's complaints about a cell readable: where, the line, what is wrong, and what may help. */
public final class CompileErrors {
    private static final int MAX_SHOWN = 10;

    private final String cellName;
    private final String cell;
    private final Hints hints;
    private final List<Complaint> complaints = new ArrayList<>();

    /**
     * For one cell.
     *
     * @param cellName what the cell is called, such as {@code In[3]}
     * @param shell knows the names that the cell could have meant
     * @param lost the variables that have lost their values, and the cells that declared them
     */
    public CompileErrors(String cellName, String cell, JShell shell, Map<String, String> lost) {
        this.cellName = cellName;
        this.cell = cell;
        hints = new Hints(shell, cell, lost);
    }

    /**
     * Adds the complaints about one snippet.
     *
     * @param source what JShell was given
     * @param toCell the cell's position that a position of {@code source} comes from
     * @return this
     */
    public CompileErrors add(List<Diag> diagnostics, String source, IntUnaryOperator toCell) {
        List<Complaint> all = diagnostics.stream().map(diagnostic -> Complaint.of(diagnostic, source, toCell)).toList();
        Optional<Complaint> syntax = all.stream().filter(Complaint::isSyntax).findFirst();
        // Once the parser has lost its way, the rest of what it says about a snippet mostly misleads.
        complaints.addAll(syntax.map(List::of).orElse(all));
        return this;
    }

    /**
     * Adds that a snippet, which compiles but for that, needs names that nobody knows.
     *
     * @param unresolved as JShell tells them, such as {@code variable x}
     * @return this
     */
    public CompileErrors addUnresolved(List<String> unresolved, String source, IntUnaryOperator toCell) {
        unresolved.forEach(symbol -> complaints.add(Complaint.unresolved(symbol, source, toCell)));
        return this;
    }

    /** The error of the cell: its first ones, the very first as the message. */
    public CellError error() {
        List<Complaint> errors = distinct(true);
        if (errors.isEmpty()) {
            return CellError.of("CompilationError", "The cell is not complete.");
        }
        List<String> traceback = new ArrayList<>();
        errors.stream().limit(MAX_SHOWN).forEach(error -> append(error, Ansi.bold("error"), traceback));
        if (errors.size() > MAX_SHOWN) {
            traceback.add("… and " + (errors.size() - MAX_SHOWN) + " more");
        }
        return new CellError("CompilationError", placeOf(errors.get(0)) + ": " + CompilerMessage.of(errors.get(0)), traceback);
    }

    /** The warnings of the cell, each of several lines. */
    public List<String> warnings() {
        return distinct(false).stream().limit(MAX_SHOWN).map(warning -> {
            List<String> lines = new ArrayList<>();
            append(warning, Ansi.bold("warning"), lines);
            return String.join("\n", lines);
        }).toList();
    }

    private List<Complaint> distinct(boolean error) {
        Set<String> seen = new HashSet<>();
        return complaints.stream().filter(complaint -> complaint.error() == error && seen.add(complaint.subject())).toList();
    }

    private void append(Complaint complaint, String kind, List<String> lines) {
        lines.add(Ansi.green(placeOf(complaint)) + " " + kind + ": " + CompilerMessage.of(complaint));
        lines.addAll(SourceExcerpt.of(cell, inCell(complaint, complaint.start()), inCell(complaint, complaint.end())));
        hints.of(complaint).ifPresent(hint -> lines.add("     " + Ansi.blue("→") + " " + hint));
    }

    private String placeOf(Complaint complaint) {
        return cellName + ":" + CellPosition.of(cell, inCell(complaint, complaint.start())).line();
    }

    /** A position at the end of a snippet is behind its last character in the cell, not before what follows. */
    private static int inCell(Complaint complaint, int position) {
        return position == 0 ? complaint.toCell().applyAsInt(0) : complaint.toCell().applyAsInt(position - 1) + 1;
    }
}
