package elara.widgets;

import java.util.List;
import java.util.Map;

/**
 * A control whose value is one of some options.
 *
 * @param <T> the type of the options
 * @param <C> the control's own class
 */
abstract class Choice<T, C extends Choice<T, C>> extends Control<T, C> {
    private final List<T> options;
    private final List<String> labels;

    /** Options under their own names; the first one is chosen. */
    Choice(String name, String styleKind, String description, List<T> options) {
        this(name, styleKind, description, options, options.stream().map(String::valueOf).toList());
    }

    /** Options by label, in the map's order; the first one is chosen. */
    Choice(String name, String styleKind, String description, Map<String, T> options) {
        this(name, styleKind, description, List.copyOf(options.values()), List.copyOf(options.keySet()));
    }

    private Choice(String name, String styleKind, String description, List<T> options, List<String> labels) {
        super(name, styleKind, "index", description);
        if (options.isEmpty()) {
            throw new IllegalArgumentException("\"" + description + "\" needs at least one option to choose from");
        }
        this.options = List.copyOf(options);
        this.labels = labels;
        with("_options_labels", labels).begin(options.get(0));
    }

    @Override
    T decode(Object held) {
        return held == null ? null : options.get(((Number) held).intValue());
    }

    @Override
    Object encodeValue(T value) {
        int index = options.indexOf(value);
        if (index < 0) {
            throw new IllegalArgumentException(
                "\"" + description() + "\" has no option " + value + "; it has " + String.join(", ", labels));
        }
        return index;
    }

    @Override
    String range() {
        return "one of " + String.join(", ", labels);
    }

    @Override
    public String toString() {
        Object index = get("index");
        String chosen = index == null ? "nothing" : labels.get(((Number) index).intValue());
        return description() + ": " + chosen + " (" + range() + ")";
    }
}
