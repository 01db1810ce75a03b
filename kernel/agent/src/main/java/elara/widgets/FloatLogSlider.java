package elara.widgets;

import java.util.Locale;

/** A slider on which equal ways are equal factors, such as for learning rates. */
public final class FloatLogSlider extends Slider<Double, FloatLogSlider> {
    private static final double BASE_OF_POWERS = 10;
    private static final double STEP = 0.1;

    /** A slider from {@code min} to {@code max}, both greater than 0 and not exponents, that begins at {@code value}. */
    public FloatLogSlider(String description, double min, double max, double value) {
        super("FloatLogSlider", description);
        if (!(min > 0)) {
            throw new IllegalArgumentException("The slider \"" + description + "\" has a logarithmic scale: it cannot begin at "
                + write(min) + ", only at a number greater than 0, such as 0.001");
        }
        check(description, min, max, value);
        with("base", BASE_OF_POWERS).with("min", Math.log10(min)).with("max", Math.log10(max)).step(STEP).begin(value);
    }

    @Override
    Double decode(Object held) {
        return ((Number) held).doubleValue();
    }

    @Override
    String range() {
        return between(end("min"), end("max")) + ", logarithmic";
    }

    @Override
    String steps() {
        return "powers of ten in steps of " + write((Double) get("step"));
    }

    /** Without what taking the logarithm and the power has added. */
    @Override
    double end(String attribute) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.12g", Math.pow(BASE_OF_POWERS, (Double) get(attribute))));
    }
}
