package elara.widgets;

import java.util.Map;

/** A bar that grows. */
public final class FloatProgress extends Control<Double, FloatProgress> {
    /** A bar from {@code min} to {@code max} that begins at {@code value}. */
    public FloatProgress(String description, double min, double max, double value) {
        super("FloatProgress", "Progress", "value", description);
        with("_view_name", "ProgressView").with("min", min).with("max", max).begin(value);
    }

    /** Sets a look: {@code "success"}, {@code "info"}, {@code "warning"}, {@code "danger"} or {@code ""}. */
    public FloatProgress barStyle(String name) {
        return with("bar_style", name);
    }

    @Override
    Double decode(Object held) {
        return ((Number) held).doubleValue();
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
