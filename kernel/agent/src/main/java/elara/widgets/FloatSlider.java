package elara.widgets;

import java.math.BigDecimal;

/** A slider over numbers. */
public final class FloatSlider extends Slider<Double, FloatSlider> {
    /** At least as many values can be chosen. */
    private static final int FINENESS = 100;

    /** A slider from {@code min} to {@code max} that begins at {@code value}; it has at least a hundred round steps. */
    public FloatSlider(String description, double min, double max, double value) {
        super("FloatSlider", description);
        check(description, min, max, value);
        BigDecimal step = roundBelow((max - min) / FINENESS);
        with("min", min).with("max", max).step(step.doubleValue())
            .readoutFormat("." + Math.max(1, step.stripTrailingZeros().scale()) + "f").begin(value);
    }

    /** The greatest of 1, 2 and 5, times a power of ten, that is no greater. */
    private static BigDecimal roundBelow(double number) {
        int exponent = (int) Math.floor(Math.log10(number));
        double lead = number / Math.pow(10, exponent);
        return BigDecimal.valueOf(lead >= 5 ? 5 : lead >= 2 ? 2 : 1).scaleByPowerOfTen(exponent);
    }

    @Override
    Double decode(Object held) {
        return ((Number) held).doubleValue();
    }

    @Override
    String range() {
        return between(get("min"), get("max"));
    }
}
