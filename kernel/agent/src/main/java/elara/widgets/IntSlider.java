package elara.widgets;

/** A slider over whole numbers. */
public final class IntSlider extends Slider<Integer, IntSlider> {
    /** A slider from {@code min} to {@code max} that begins at {@code value}. */
    public IntSlider(String description, int min, int max, int value) {
        super("IntSlider", description);
        check(description, min, max, value);
        with("min", min).with("max", max).step(1).begin(value);
    }

    @Override
    Integer decode(Object held) {
        return ((Number) held).intValue();
    }

    @Override
    Number number(double value) {
        return (int) Math.max(1, Math.round(value));
    }

    @Override
    String range() {
        return between(get("min"), get("max"));
    }
}
