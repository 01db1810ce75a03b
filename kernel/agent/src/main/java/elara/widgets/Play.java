package elara.widgets;

/** Buttons that let a whole number run from one to another, like a film. */
public final class Play extends Control<Integer, Play> {
    /** From {@code min} to {@code max}, beginning at {@code value}. */
    public Play(int min, int max, int value) {
        super("Play", "Description", "value", "");
        Slider.check("play", min, max, value);
        with("min", min).with("max", max).begin(value);
    }

    /** Sets the time from one number to the next in milliseconds, 100 at first. */
    public Play interval(int millis) {
        return with("interval", positive("milliseconds", millis));
    }

    /** Sets the distance between two numbers. */
    public Play step(int step) {
        return with("step", positive("steps", step));
    }

    private static int positive(String what, int number) {
        if (number <= 0) {
            throw new IllegalArgumentException("Play cannot go on by " + number + " " + what + ": the number has to be greater than 0");
        }
        return number;
    }

    /** Sets whether it begins anew at the end. */
    public Play repeat(boolean repeat) {
        return with("repeat", repeat);
    }

    @Override
    Integer decode(Object held) {
        return ((Number) held).intValue();
    }

    @Override
    public String toString() {
        return value() + " (plays from " + get("min") + " to " + get("max") + ")";
    }
}
