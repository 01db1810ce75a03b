package elara.widgets;

/** A whole number to be typed. */
public final class IntText extends Control<Integer, IntText> {
    /** A box with a number at first. */
    public IntText(String description, int value) {
        super("IntText", "Description", "value", description);
        begin(value);
    }

    @Override
    Integer decode(Object held) {
        return ((Number) held).intValue();
    }
}
