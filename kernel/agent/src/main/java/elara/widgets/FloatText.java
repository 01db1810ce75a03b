package elara.widgets;

/** A number to be typed. */
public final class FloatText extends Control<Double, FloatText> {
    /** A box with a number at first. */
    public FloatText(String description, double value) {
        super("FloatText", "Description", "value", description);
        begin(value);
    }

    @Override
    Double decode(Object held) {
        return ((Number) held).doubleValue();
    }
}
