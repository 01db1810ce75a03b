package elara.server.execution;

import elara.server.session.Origin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * A cell that runs.
 *
 * @param number what its output belongs to; rises from run to run
 * @param name what messages call it, such as {@code In[3]}
 * @param code as it was typed
 * @param source the Java source that is made from it
 * @param lineStarts where the lines of the code begin
 */
record Cell(long number, String name, String code, CellSource source, int[] lineStarts) {
    Cell(long number, String name, String code) {
        this(number, name, code, new CellSource(code), IntStream.concat(IntStream.of(0),
            IntStream.range(0, code.length()).filter(at -> code.charAt(at) == '\n').map(at -> at + 1)).toArray());
    }

    /** The cell's position that a position of a piece comes from. */
    IntUnaryOperator positionsOf(Piece piece) {
        return at -> source.toCell(piece.start() + at);
    }

    /** Where a piece comes from, line by line. */
    Origin originOf(Piece piece) {
        List<Integer> lines = new ArrayList<>();
        int at = 0;
        for (String line : piece.text().split("\n", -1)) {
            int indent = line.length() - line.stripLeading().length();
            int found = Arrays.binarySearch(lineStarts, positionsOf(piece).applyAsInt(at + indent));
            lines.add(found >= 0 ? found + 1 : -found - 1);
            at += line.length() + 1;
        }
        return new Origin(number, name, code, lines);
    }
}
