package elara.server.errors;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import jdk.jshell.Diag;

/** Makes the compiler's complaints about a snippet readable: where in the cell, the line, what is wrong. */
public final class CompileErrors {
    private final String cellName;
    private final String cell;

    /**
     * For one cell.
     *
     * @param cellName what the cell is called, such as {@code In[3]}
     */
    public CompileErrors(String cellName, String cell) {
        this.cellName = cellName;
        this.cell = cell;
    }

    /**
     * The error for a snippet that was rejected.
     *
     * @param toCell the cell's position that a position of the snippet comes from
     */
    public CellError describe(List<Diag> diagnostics, IntUnaryOperator toCell) {
        List<String> traceback = new ArrayList<>();
        String first = null;
        for (Diag diagnostic : diagnostics) {
            if (!diagnostic.isError()) {
                continue;
            }
            // "location: class" names the wrapper that JShell puts around a snippet, whose name it leaves out.
            String message = diagnostic.getMessage(null).replaceAll("(?m)^\\s*location: class\\s*$", "").strip();
            int from = toCell.applyAsInt((int) diagnostic.getStartPosition());
            int at = toCell.applyAsInt((int) diagnostic.getPosition());
            int to = toCell.applyAsInt((int) diagnostic.getEndPosition());
            CellPosition position = CellPosition.of(cell, at);
            String where = cellName + ":" + position.line() + ":" + position.column();
            if (first == null) {
                first = where + ": " + message.lines().findFirst().orElse("");
            }
            traceback.add(Ansi.red("Compilation error") + " at " + Ansi.green(where) + ": " + message);
            traceback.add("    " + position.lineText());
            traceback.add("    " + underline(position, at, from, to));
        }
        return new CellError("CompilationError", first == null ? "The cell is not complete." : first, traceback);
    }

    /** Carets under the range that is wrong, as far as it is on the line shown; tabs stay, so that they line up. */
    private String underline(CellPosition position, int at, int from, int to) {
        int lineStart = at - position.column() + 1;
        int begin = Math.max(from, lineStart) - lineStart;
        int end = Math.min(Math.max(to, begin + lineStart + 1), lineStart + position.lineText().length() + 1) - lineStart;
        String indent = position.lineText().substring(0, Math.min(begin, position.lineText().length())).replaceAll("[^\t]", " ");
        return indent + Ansi.red("^".repeat(Math.max(1, end - begin)));
    }
}
