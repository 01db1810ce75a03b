package elara.widgets;

import java.util.List;

/** A slider with two handles, for a range of whole numbers. */
public final class IntRangeSlider extends Slider<IntRangeSlider.Range, IntRangeSlider> {
    /** Two whole numbers, both included. */
    public record Range(int lower, int upper) {
    }

    /** A slider from {@code min} to {@code max} whose handles begin at {@code lower} and {@code upper}. */
    public IntRangeSlider(String description, int min, int max, int lower, int upper) {
        super("IntRangeSlider", description);
        check(description, min, max, lower, upper);
        with("min", min).with("max", max).step(1).begin(new Range(Math.min(lower, upper), Math.max(lower, upper)));
    }

    @Override
    Range decode(Object held) {
        List<Object> ends = listOf(held);
        return new Range(((Number) ends.get(0)).intValue(), ((Number) ends.get(1)).intValue());
    }

    @Override
    Object encodeValue(Range value) {
        checkWithin(value.lower());
        checkWithin(value.upper());
        return List.of(value.lower(), value.upper());
    }

    @Override
    Number number(double value) {
        return (int) Math.max(1, Math.round(value));
    }

    @Override
    String range() {
        return between(get("min"), get("max"));
    }

    @Override
    public String toString() {
        Range chosen = value();
        return description() + ": " + chosen.lower() + " to " + chosen.upper() + " (" + range() + ")";
    }
}
