package elara.widgets;

import java.util.Map;

/**
 * A bar that grows.
 *
 * @param <V> the type of its value
 * @param <C> the bar's own class
 */
abstract class Progress<V extends Number, C extends Progress<V, C>> extends Control<V, C> {
    Progress(String name, String description, V min, V max, V value) {
        super(name, "Progress", "value", description);
        if (!(min.doubleValue() <= max.doubleValue())) {
            throw new IllegalArgumentException("The bar \"" + description + "\" goes from " + Slider.write(min.doubleValue()) + " to "
                + Slider.write(max.doubleValue()) + ": give the smaller number first");
        }
        with("_view_name", "ProgressView").with("min", min).with("max", max).begin(value);
    }

    /** Sets a look: {@code "success"}, {@code "info"}, {@code "warning"}, {@code "danger"} or {@code ""}. */
    public final C barStyle(String name) {
        return with("bar_style", name);
    }

    @Override
    Map<String, Object> farewell() {
        return Map.of();
    }

    @Override
    String range() {
        return "of " + get("max");
    }
}
