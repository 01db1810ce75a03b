package elara.widgets;

import java.util.List;
import java.util.Map;

/**
 * One of some options, each a button.
 *
 * @param <T> the type of the options
 */
public final class ToggleButtons<T> extends Choice<T, ToggleButtons<T>> {
    /** A choice of options under their own names; the first one is chosen. */
    @SafeVarargs
    public ToggleButtons(String description, T... options) {
        super("ToggleButtons", "ToggleButtons", description, List.of(options));
    }

    /** A choice of options by label, in the map's order; the first one is chosen. */
    public ToggleButtons(String description, Map<String, T> options) {
        super("ToggleButtons", "ToggleButtons", description, options);
    }

    @Override
    int descriptionLength() {
        return 0; // it stands behind or above
    }
}
