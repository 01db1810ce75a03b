package elara.server.compiler;

/**
 * The Java source of a cell.
 *
 * @param name what messages and stack traces call the cell, such as {@code In[3]}
 * @param text all of it, on the lines it has in the cell
 */
public record Source(String name, String text) {
    /** The line of an offset, from 1 on. */
    public int line(int offset) {
        int line = 1;
        for (int at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
            line++;
        }
        return line;
    }
}
