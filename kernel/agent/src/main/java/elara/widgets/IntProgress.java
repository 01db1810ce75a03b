package elara.widgets;

/** A bar that grows in whole numbers. */
public final class IntProgress extends Progress<Integer, IntProgress> {
    /** A bar from {@code min} to {@code max} that begins at {@code value}. */
    public IntProgress(String description, int min, int max, int value) {
        super("IntProgress", description, min, max, value);
    }

    @Override
    Integer decode(Object held) {
        return ((Number) held).intValue();
    }
}
