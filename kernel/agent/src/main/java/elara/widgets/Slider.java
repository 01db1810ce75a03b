package elara.widgets;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;

/**
 * A control whose value lies between two others.
 *
 * @param <V> the type of its value
 * @param <C> the slider's own class
 */
abstract class Slider<V, C extends Slider<V, C>> extends Control<V, C> {
    private static final double ROUNDING = 1e-9;

    private String rule;

    Slider(String name, String description) {
        super(name, "Slider", "value", description);
    }

    /** Sets the distance between two values. */
    public final C step(double step) {
        if (!(step > 0)) {
            throw new IllegalArgumentException("The slider \"" + description() + "\" cannot go in steps of " + write(step)
                + ": a step is greater than 0");
        }
        with("step", number(step));
        return saySteps();
    }

    /** Says what the front end does with a number that is typed into the box: it takes the nearest step, and does not say so. */
    @SuppressWarnings("unchecked") // C is the class itself
    final C saySteps() {
        if (Objects.equals(get("tooltip"), rule)) {
            rule = range() + ", " + steps() + "; a number typed into the box becomes the nearest of these";
            tooltip(rule);
        }
        return (C) this;
    }

    /** Sets whether the value is sent while the handle moves, as it is at first, or only when it is let go. */
    public final C continuousUpdate(boolean continuous) {
        return with("continuous_update", continuous);
    }

    /** Sets how the value beside the slider is written, such as {@code ".2f"} or {@code ".1e"}. */
    public final C readoutFormat(String format) {
        return with("readout_format", format);
    }

    /** Sets whether the slider stands upright. */
    public final C vertical(boolean vertical) {
        return with("orientation", vertical ? "vertical" : "horizontal");
    }

    /** A number in the form that the attributes of this slider have. */
    Number number(double value) {
        return value;
    }

    /** Which values there are between the ends, in words. */
    String steps() {
        return "in steps of " + write(((Number) get("step")).doubleValue());
    }

    @Override
    Object encodeValue(V value) {
        checkWithin(((Number) value).doubleValue());
        return value;
    }

    /** Refuses a value beyond the ends, which the front end would move to one of them without a word. */
    final void checkWithin(double value) {
        double min = end("min");
        double max = end("max");
        double rounding = ROUNDING * Math.max(Math.abs(min), Math.abs(max));
        if (!(min - rounding <= value && value <= max + rounding)) {
            throw new IllegalArgumentException("The slider \"" + description() + "\" cannot be at " + write(value) + ": it goes from "
                + write(min) + " to " + write(max));
        }
    }

    /** The value at one end, {@code "min"} or {@code "max"}. */
    double end(String attribute) {
        return ((Number) get(attribute)).doubleValue();
    }

    /** Checks the ends of a slider, and that values lie between them. */
    static void check(String description, double min, double max, double... values) {
        String slider = "The slider \"" + description + "\" ";
        if (!(min < max)) {
            throw new IllegalArgumentException(slider + "goes from " + write(min) + " to " + write(max)
                + ": give the smaller number first");
        }
        for (double value : values) {
            if (!(min <= value && value <= max)) {
                throw new IllegalArgumentException(slider + "begins at " + write(value) + ", which is not between " + write(min)
                    + " and " + write(max) + ": give description, least, greatest and first value in this order");
            }
        }
    }

    /** What reads well behind a value. */
    static String between(Object min, Object max) {
        return "slider from " + write(((Number) min).doubleValue()) + " to " + write(((Number) max).doubleValue());
    }

    /** A number without a superfluous {@code .0}. */
    static String write(double number) {
        return Double.isFinite(number) && Math.abs(number) < 1e7 && Math.abs(number) >= 1e-4
            ? new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString()
            : number == 0 ? "0" : String.format(Locale.ROOT, "%s", number);
    }
}
