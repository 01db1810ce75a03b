package elara.widgets;

import java.util.List;
import java.util.Map;

/**
 * One of some options, in their order on a slider.
 *
 * @param <T> the type of the options
 */
public final class SelectionSlider<T> extends Choice<T, SelectionSlider<T>> {
    /** A choice of options under their own names; the first one is chosen. */
    @SafeVarargs
    public SelectionSlider(String description, T... options) {
        super("SelectionSlider", "Slider", description, List.of(options));
    }

    /** A choice of options by label, in the map's order; the first one is chosen. */
    public SelectionSlider(String description, Map<String, T> options) {
        super("SelectionSlider", "Slider", description, options);
    }
}
