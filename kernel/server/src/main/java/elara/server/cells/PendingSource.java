package elara.server.cells;

import elara.server.compiler.Source;
import elara.server.compiler.CellCompiler;
import java.util.function.IntUnaryOperator;

/** The Java source of a cell as its magics make it, and how much of it has run. */
final class PendingSource {
    private final String name;
    private final CellSource source;
    private int position;

    PendingSource(String name, String cell) {
        this.name = name;
        source = new CellSource(cell);
    }

    /** Appends a range of the cell. */
    void copy(int from, int to) {
        source.copy(from, to);
    }

    /** Appends text that stands for a place of the cell. */
    void put(String inserted, int cellPosition) {
        source.put(inserted, cellPosition);
    }

    /**
     * Takes what has not run yet, on the lines that it has in the cell.
     *
     * @param all whether a statement at the end that is not complete is taken as well; if not, it waits for more source
     */
    Source take(boolean all) {
        String text = source.text();
        int end = all ? text.length() : Math.max(position, CellCompiler.startOfLast(text));
        StringBuilder taken = new StringBuilder(text.substring(0, end));
        for (int i = 0; i < position; i++) { // char by char: a character may be two of them
            if (taken.charAt(i) != '\n') {
                taken.setCharAt(i, ' ');
            }
        }
        position = end;
        return new Source(name, taken.toString());
    }

    /** The cell's position that a position of the source comes from. */
    IntUnaryOperator toCell() {
        return source::toCell;
    }
}
