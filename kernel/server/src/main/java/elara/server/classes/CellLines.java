package elara.server.classes;

import java.util.Map;

/**
 * Which lines of a cell the lines of a class file come from.
 *
 * @param cell what stack traces call the cell, such as {@code In[3]}
 * @param lines the cell's line by the line of the source that JShell compiled, both from 1 on
 */
public record CellLines(String cell, Map<Integer, Integer> lines) {
}
