package elara.server.session;

import elara.server.text.Words;
import java.util.List;

/**
 * What is left of what cells defined, and what went with a JVM.
 *
 * @param definitions the types and methods that a fresh JVM gets, as a reader writes them
 * @param variables the names of the variables that had them
 * @param cells what the cells are called that can make them again, in the order they were run
 * @param imports those of cells that the new JVM has nothing for
 */
public record LostValues(List<String> definitions, List<String> variables, List<String> cells, List<String> imports) {
    /** The same, and imports are gone, too. */
    LostValues andImports(List<String> gone) {
        return new LostValues(definitions, variables, cells, gone);
    }

    /**
     * What there is and what is not after the session JVM has been replaced.
     *
     * @param fresh what the new one is called
     */
    public String told(String fresh) {
        String there = fresh + " has your imports" + (imports.isEmpty() ? "" : " but for " + Words.list(imports)) + (definitions.isEmpty() ? "" : ", " + Words.shortList(definitions, "definitions"));
        if (variables.isEmpty()) {
            return there + ".";
        }
        return there + "; the values of " + Words.list(variables) + " are gone."
            + (cells.isEmpty() ? "" : " %restore runs " + Words.list(cells) + " again, which made them.");
    }
}
