package elara.widgets;

/** A bar that grows. */
public final class FloatProgress extends Progress<Double, FloatProgress> {
    /** A bar from {@code min} to {@code max} that begins at {@code value}. */
    public FloatProgress(String description, double min, double max, double value) {
        super("FloatProgress", description, min, max, value);
    }

    @Override
    Double decode(Object held) {
        return ((Number) held).doubleValue();
    }
}
