package elara.widgets;

import java.util.List;
import java.util.Map;

/**
 * One of some options, all to be seen one below the other.
 *
 * @param <T> the type of the options
 */
public final class RadioButtons<T> extends Choice<T, RadioButtons<T>> {
    /** A choice of options under their own names; the first one is chosen. */
    @SafeVarargs
    public RadioButtons(String description, T... options) {
        super("RadioButtons", "Description", description, List.of(options));
    }

    /** A choice of options by label, in the map's order; the first one is chosen. */
    public RadioButtons(String description, Map<String, T> options) {
        super("RadioButtons", "Description", description, options);
    }

    @Override
    int descriptionLength() {
        return 0; // it stands behind or above
    }
}
