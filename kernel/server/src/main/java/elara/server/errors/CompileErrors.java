package elara.server.errors;

import elara.server.compiler.CompilationException;
import elara.server.compiler.Definition;
import elara.server.compiler.Definitions;
import elara.server.compiler.Missing;
import elara.server.compiler.Problem;
import elara.server.compiler.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;

/** Makes the compiler's complaints about a cell readable: where, the line, what is wrong, and what may help. */
public final class CompileErrors {
    private static final int MAX_SHOWN = 10;
    private static final String VARIABLE = "variable ";

    private final String cellName;
    private final String cellText;
    private final IntUnaryOperator toCell;
    private final Hints hints;
    private final CallMessage calls;

    /**
     * For one cell.
     *
     * @param cellName what the cell is called, such as {@code In[3]}
     * @param cellText all of it, with magics
     * @param toCell the position in there that one in the source comes from which was compiled
     * @param names what the cell could have meant
     * @param lost the variables that have lost their values, and the cells that declared them
     */
    public CompileErrors(String cellName, String cellText, IntUnaryOperator toCell, KnownNames names, Map<String, String> lost) {
        this.cellName = cellName;
        this.cellText = cellText;
        this.toCell = toCell;
        hints = new Hints(names, lost);
        calls = new CallMessage(names);
    }

    /** The error of the cell: its first ones, the very first as the message. */
    public CellError error(CompilationException failure) {
        List<Complaint> errors = Complaints.ofErrors(failure.problems(), failure.unusable());
        if (errors.isEmpty()) {
            return CellError.of("CompilationError", "The cell is not complete.");
        }
        List<String> traceback = new ArrayList<>();
        errors.stream().limit(MAX_SHOWN).forEach(error -> append(error, "error", traceback));
        if (errors.size() > MAX_SHOWN) {
            traceback.add("… and " + (errors.size() - MAX_SHOWN) + " more");
        }
        return new CellError("CompilationError", placeOf(errors.get(0)) + ": " + message(errors.get(0)), traceback);
    }

    /** The warnings of the cell, each of several lines. */
    public List<String> warnings(List<Problem> warnings) {
        return Complaints.ofWarnings(warnings).stream().limit(MAX_SHOWN).map(warning -> {
            List<String> lines = new ArrayList<>();
            append(warning, "warning", lines);
            return String.join("\n", lines);
        }).toList();
    }

    /** That a definition of an earlier cell does not compile any more with what the cell defines, and why, in several lines. */
    public String broken(Definition definition) {
        List<String> lines = new ArrayList<>();
        lines.add(UnusableMessage.brokenAt(definition) + ":");
        Complaints.ofErrors(definition.problems(), List.of()).stream().limit(1).forEach(error -> append(error, "error", lines));
        return String.join("\n", lines);
    }

    /** That a definition of the cell can be used once something else is defined. */
    public String waiting(Definition definition, Definitions all) {
        String note = definition.description() + " can be used once " + UnusableMessage.isDefined(definition, all) + ".";
        String text = definition.piece().text();
        // What is declared inside of it, but not where it is used.
        return definition.missing().stream().map(Missing::description).filter(each -> each.startsWith(VARIABLE))
            .map(each -> each.substring(VARIABLE.length())).filter(DeclaredNames.before(text, text.length())::contains).findFirst()
            .map(name -> note + " The `" + name + "` inside of it is known only in its own loop or block.")
            .or(() -> definition.missing().stream().map(Missing::description).map(PythonHints::ofMissing).filter(Objects::nonNull).findFirst().map(hint -> note + " " + hint))
            .orElse(note);
    }

    private void append(Complaint complaint, String kind, List<String> lines) {
        lines.addAll(Wrapping.of(Ansi.bold(placeOf(complaint)) + " " + Ansi.bold(kind) + ": ", message(complaint), "  "));
        lines.addAll(SourceExcerpt.of(textOf(complaint), shown(complaint, complaint.start()), shown(complaint, complaint.end())));
        hints.of(complaint).ifPresent(hint -> lines.addAll(Wrapping.of("     " + Ansi.bold("→") + " ", hint, "       ")));
    }

    private String message(Complaint complaint) {
        if (complaint.unusable() != null) {
            return UnusableMessage.of(complaint.unusable(), this::message);
        }
        String call = calls.of(complaint);
        return call == null ? CompilerMessage.of(complaint) : call;
    }

    private String placeOf(Complaint complaint) {
        Source source = complaint.problem().piece().source();
        return source.name() + ":" + CellPosition.of(textOf(complaint), shown(complaint, complaint.start())).line();
    }

    private String textOf(Complaint complaint) {
        return isOfCell(complaint) ? cellText : complaint.problem().piece().source().text();
    }

    private boolean isOfCell(Complaint complaint) {
        return complaint.problem().piece().source().name().equals(cellName);
    }

    /** A position at the end of a piece is behind its last character in the cell, not before what follows. */
    private int shown(Complaint complaint, int position) {
        int offset = complaint.problem().piece().start() + position;
        if (!isOfCell(complaint)) {
            return offset;
        }
        boolean end = position > 0 && position >= complaint.source().length();
        return end ? toCell.applyAsInt(offset - 1) + 1 : toCell.applyAsInt(offset);
    }
}
