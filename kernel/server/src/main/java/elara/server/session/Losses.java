package elara.server.session;

import java.util.List;

/**
 * What was lost when changed classes came into the session.
 *
 * @param variables the names of variables without value
 * @param reasons what has changed in classes, a sentence for each
 * @param cells what the cells are called that declared the variables
 * @param replaced what has become another class, as a reader writes it
 * @param holding the names of other variables that still reach objects or code of these classes as they were
 * @param holdingCells what the cells are called that declared these
 * @param incomplete whether there may be more of those: looking for them is bounded in time
 */
public record Losses(List<String> variables, List<String> reasons, List<String> cells, List<String> replaced, List<String> holding,
        List<String> holdingCells, boolean incomplete) {
    static final Losses NONE = new Losses(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), false);

    /** Whether there is nothing to tell. */
    public boolean isEmpty() {
        return variables.isEmpty() && holding.isEmpty();
    }
}
