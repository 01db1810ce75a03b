package elara.helpers;

import java.util.Arrays;
import java.util.Objects;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Claims that the notebook proves. A claim that holds is one green line, which says how close the values came; one that
 * does not is a {@link CheckFailed} error, so that a run of the notebook, or a grading tool, sees it.
 *
 * <p>{@code name} says what is compared, such as "mean squared error of the linear net".
 */
public final class Check {
    private Check() {
    }

    /**
     * Claims that a condition holds.
     *
     * @throws CheckFailed if it does not
     */
    public static void that(String name, boolean condition) {
        if (!condition) {
            throw new CheckFailed(name + ": this does not hold.");
        }
        passed(name);
    }

    /**
     * Claims that two values are equal, numbers to the last bit.
     *
     * @throws CheckFailed if they are not
     */
    public static void equal(String name, Object actual, Object expected) {
        if (!Objects.equals(actual, expected)) {
            throw new CheckFailed(name + ": expected " + expected + ", got " + actual + ".");
        }
        passed(name + ": " + actual + ", exactly");
    }

    /**
     * Claims that two numbers differ by at most {@code tolerance}, in the numbers' own unit.
     *
     * @throws CheckFailed if they differ by more, or one is not a number
     */
    public static void equal(String name, double actual, double expected, double tolerance) {
        double difference = Math.abs(actual - expected);
        if (!(difference <= tolerance) && actual != expected) {
            throw new CheckFailed(name + ": expected " + Numbers.text(expected) + " ± " + Numbers.text(tolerance)
                + ", got " + Numbers.text(actual) + ".");
        }
        passed(name + ": " + Numbers.text(actual) + ", as expected" + closeness(difference, tolerance));
    }

    /**
     * Claims that two arrays of one shape differ by at most {@code tolerance} in every element.
     *
     * @throws CheckFailed if the shapes differ, or an element differs by more or is not a number; it names the first such
     *     element
     */
    public static void equal(String name, INDArray actual, INDArray expected, double tolerance) {
        if (!Arrays.equals(actual.shape(), expected.shape())) {
            throw new CheckFailed(name + ": expected the shape " + Shapes.of(expected) + ", got " + Shapes.of(actual) + ".");
        }
        double[] got = actual.dup('c').data().asDouble();
        double[] wanted = expected.dup('c').data().asDouble();
        double largest = 0;
        for (int i = 0; i < wanted.length; i++) {
            double difference = Math.abs(got[i] - wanted[i]);
            if (!(difference <= tolerance) && got[i] != wanted[i]) {
                throw new CheckFailed(name + ": " + place(i, actual.shape()) + " should be " + Numbers.text(wanted[i])
                    + " ± " + Numbers.text(tolerance) + " and is " + Numbers.text(got[i]) + ".");
            }
            largest = Math.max(largest, difference);
        }
        passed(name + ": all " + wanted.length + " numbers as expected" + closeness(largest, tolerance));
    }

    private static String closeness(double difference, double tolerance) {
        return difference == 0 ? ", exactly"
            : " (difference " + Numbers.text(difference) + ", allowed " + Numbers.text(tolerance) + ")";
    }

    /** Where element {@code index} in row-major order stands: {@code element [2, 0]}, counted from 0. */
    private static String place(int index, long[] shape) {
        long[] at = new long[shape.length];
        long rest = index;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            at[axis] = rest % shape[axis];
            rest /= shape[axis];
        }
        return "element " + Arrays.toString(at);
    }

    private static void passed(String line) {
        Output.show("<div style=\"color:#2e9e4f;font-weight:bold\">✓ " + Html.escape(line) + "</div>", "✓ " + line);
    }
}
