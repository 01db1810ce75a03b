package elara.server.errors;

/** A place in a cell: line and column from 1 on, and the line's text. */
public record CellPosition(int line, int column, String lineText) {
    /** The place of an offset; one beyond the end is the end. */
    public static CellPosition of(String cell, int offset) {
        int begin = cell.lastIndexOf('\n', Math.max(0, Math.min(offset, cell.length())) - 1) + 1;
        int end = cell.indexOf('\n', begin);
        String lineText = cell.substring(begin, end < 0 ? cell.length() : end);
        int line = 1 + (int) cell.substring(0, begin).chars().filter(c -> c == '\n').count();
        return new CellPosition(line, Math.min(offset, cell.length()) - begin + 1, lineText);
    }
}
