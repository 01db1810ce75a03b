package elara.server.compiler;

import java.util.List;

/**
 * What a cell compiles to.
 *
 * @param stages to be run in turn
 * @param definitions what is defined when they have run
 * @param warnings javac's
 * @param waiting the cell's own definitions that wait for others, until a later stage brings those
 * @param broken the definitions that compiled before, and do not with what a stage defines, until a later one mends them
 */
public record Compilation(List<Stage> stages, Definitions definitions, List<Problem> warnings, List<Definition> waiting,
        List<Definition> broken) {
    /** The one that is run last; null if there is nothing to do. */
    public Stage last() {
        return stages.isEmpty() ? null : stages.get(stages.size() - 1);
    }
}
