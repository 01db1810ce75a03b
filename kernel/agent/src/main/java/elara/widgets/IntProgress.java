package elara.widgets;

import java.util.Map;

/** A bar that grows in whole numbers. */
public final class IntProgress extends Control<Integer, IntProgress> {
    /** A bar from {@code min} to {@code max} that begins at {@code value}. */
    public IntProgress(String description, int min, int max, int value) {
        super("IntProgress", "Progress", "value", description);
        with("_view_name", "ProgressView").with("min", min).with("max", max).begin(value);
    }

    /** Sets a look: {@code "success"}, {@code "info"}, {@code "warning"}, {@code "danger"} or {@code ""}. */
    public IntProgress barStyle(String name) {
        return with("bar_style", name);
    }

    @Override
    Integer decode(Object held) {
        return ((Number) held).intValue();
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
