package elara.widgets;

import java.util.List;
import java.util.Map;

/**
 * One of some options, from a list that folds out.
 *
 * @param <T> the type of the options
 */
public final class Dropdown<T> extends Choice<T, Dropdown<T>> {
    /** A choice of options under their own names; the first one is chosen. */
    @SafeVarargs
    public Dropdown(String description, T... options) {
        super("Dropdown", "Description", description, List.of(options));
    }

    /** A choice of options by label, in the map's order; the first one is chosen. */
    public Dropdown(String description, Map<String, T> options) {
        super("Dropdown", "Description", description, options);
    }
}
