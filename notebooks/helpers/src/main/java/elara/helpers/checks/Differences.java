package elara.helpers.checks;

import elara.helpers.Check;
import elara.helpers.text.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The places where two arrays of one shape are further apart than allowed. */
public final class Differences {
    private static final int MAX_SHOWN = 3;

    private final double[] actual;
    private final double[] expected;
    private final long[] shape;
    private final List<Integer> places = new ArrayList<>();

    public Differences(INDArray actual, INDArray expected, double tolerance) {
        this.actual = actual.dup('c').data().asDouble();
        this.expected = expected.dup('c').data().asDouble();
        shape = expected.shape();
        for (int i = 0; i < this.expected.length; i++) {
            if (!Check.close(this.actual[i], this.expected[i], tolerance)) {
                places.add(i);
            }
        }
    }

    public boolean any() {
        return !places.isEmpty();
    }

    /**
     * How many numbers are wrong, and the first of them, in a line each if there are several.
     *
     * @param note what to add at the end; may be empty
     */
    public String description(String note) {
        if (expected.length == 1) {
            return "expected " + Numbers.text(expected[0]) + ", got " + got(0) + "." + (note.isEmpty() ? "" : " " + note);
        }
        StringBuilder text = new StringBuilder();
        text.append(places.size()).append(" of ").append(expected.length).append(" numbers ")
            .append(places.size() == 1 ? "differs" : "differ").append(".");
        for (int place : places.subList(0, Math.min(MAX_SHOWN, places.size()))) {
            text.append("\n  element ").append(Arrays.toString(index(place))).append(": expected ")
                .append(Numbers.text(expected[place])).append(", got ").append(got(place)).append(".");
        }
        int more = places.size() - MAX_SHOWN;
        return text.append(more > 0 ? "\n  … " + more + " more." : "").append(note.isEmpty() ? "" : "\n  " + note).toString();
    }

    /** With all digits where it would look as if it were right. */
    private String got(int place) {
        String text = Numbers.text(actual[place]);
        return text.equals(Numbers.text(expected[place])) ? Double.toString(actual[place]) : text;
    }

    /** A sentence if every number is wrong by one and the same factor, as when a mean, a 2 or a sign is forgotten. */
    public String commonFactor() {
        double factor = actual[places.get(0)] / expected[places.get(0)];
        for (int i = 0; i < expected.length; i++) {
            boolean fits = Math.abs(actual[i] - factor * expected[i]) <= 1e-6 * Math.abs(actual[i]);
            if (!fits || !Double.isFinite(factor) || factor == 0) {
                return "";
            }
        }
        return "It is " + Numbers.text(Math.rint(factor * 1e4) / 1e4) + " times what it should be, everywhere. ";
    }

    /** Where the element at this place in row-major order stands, counted from 0. */
    private long[] index(int place) {
        long[] at = new long[shape.length];
        long rest = place;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            at[axis] = rest % shape[axis];
            rest /= shape[axis];
        }
        return at;
    }
}
