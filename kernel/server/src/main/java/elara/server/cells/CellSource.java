package elara.server.cells;

import java.util.ArrayList;
import java.util.List;

/**
 * Java source made from a cell, with the way back from each of its positions to the cell. Text copied from the cell
 * keeps its positions; text put in (the value of a magic) stands for one place.
 */
final class CellSource {
    /** From {@code start} on, the text is copied from {@code cell} on, or stands for that one place. */
    private record Segment(int start, int cell, boolean copied) {
    }

    private final String cellText;
    private final StringBuilder text = new StringBuilder();
    private final List<Segment> segments = new ArrayList<>();

    CellSource(String cellText) {
        this.cellText = cellText;
    }

    /** Appends a range of the cell. */
    void copy(int from, int to) {
        segments.add(new Segment(text.length(), from, true));
        text.append(cellText, from, to);
    }

    /** Appends text that stands for a place of the cell. */
    void put(String inserted, int cellPosition) {
        segments.add(new Segment(text.length(), cellPosition, false));
        text.append(inserted);
    }

    String text() {
        return text.toString();
    }

    /** The cell's position that a position of the source comes from. */
    int toCell(int position) {
        Segment last = new Segment(0, 0, true);
        for (Segment segment : segments) {
            if (segment.start > position) {
                break;
            }
            last = segment;
        }
        return Math.min(cellText.length(), last.copied ? last.cell + position - last.start : last.cell);
    }
}
