package elara.server.session;

import java.util.List;

/**
 * The piece of a cell that a snippet is.
 *
 * @param number the cell's number, which rises from run to run
 * @param cell what stack traces and messages call the cell, such as {@code In[3]}
 * @param code the whole cell
 * @param lines the cell's line, from 1 on, for each line of the snippet's source
 */
public record Origin(long number, String cell, String code, List<Integer> lines) {
}
