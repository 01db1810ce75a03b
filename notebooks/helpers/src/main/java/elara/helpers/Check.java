package elara.helpers;

import elara.helpers.checks.CentralDifferences;
import elara.helpers.checks.CheckReport;
import elara.helpers.checks.Differences;
import elara.helpers.text.Numbers;
import elara.helpers.text.Shapes;
import elara.helpers.text.Values;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Claims that the notebook proves. A claim that holds is one green line; one that does not is a {@link CheckFailed} error
 * that says what was expected, what came out and where, so that a run of the notebook, or a grading tool, sees it.
 *
 * <p>{@code name} says what is compared, such as "mean squared error of the linear net". What a passed check shows is the
 * same on every machine: no rounding errors.
 */
public final class Check {
    private static final CheckReport REPORT = new CheckReport();

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
        REPORT.passed(name);
    }

    /**
     * Claims that two values are equal, numbers and arrays to the last bit (unlike {@code INDArray.equals}, which allows a
     * difference of 1e-5). Numbers of different types, such as 13 and
     * 13L, are equal if they are the same number.
     *
     * @throws CheckFailed if they are not
     */
    public static void equal(String name, Object actual, Object expected) {
        if (actual instanceof INDArray array && expected instanceof INDArray wanted) {
            equal(name, array, wanted, 0);
            return;
        }
        boolean same = isPrimitive(actual) && isPrimitive(expected)
            ? sameNumber((Number) actual, (Number) expected) : Objects.deepEquals(actual, expected);
        if (!same) {
            throw new CheckFailed(name + ": expected " + text(expected) + ", got " + text(actual) + ".");
        }
        REPORT.passed(name + ": " + text(actual));
    }

    private static boolean isPrimitive(Object value) {
        return isWhole(value) || value instanceof Double || value instanceof Float;
    }

    private static boolean isWhole(Object value) {
        return value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte;
    }

    private static boolean sameNumber(Number a, Number b) {
        return isWhole(a) && isWhole(b) ? a.longValue() == b.longValue() : a.doubleValue() == b.doubleValue();
    }

    /** All digits, other than in a table: two numbers that differ must not look the same. */
    private static String text(Object value) {
        return value != null && value.getClass().isArray() ? Values.text(value) : String.valueOf(value);
    }

    /**
     * Claims that two numbers differ by at most {@code tolerance}, in the numbers' own unit.
     *
     * @throws CheckFailed if they differ by more, or one is not a number
     */
    public static void equal(String name, double actual, double expected, double tolerance) {
        if (!close(actual, expected, tolerance)) {
            String got = Numbers.text(actual).equals(Numbers.text(expected)) ? Double.toString(actual) : Numbers.text(actual);
            throw new CheckFailed(name + ": expected " + Numbers.text(expected) + allowed(tolerance) + ", got " + got + ".");
        }
        // Rounding errors are not shown: they are others on each machine.
        boolean same = close(actual, expected, 1e-9 * Math.max(1, Math.abs(expected)))
            || Numbers.text(actual).equals(Numbers.text(expected));
        REPORT.passed(name + ": " + Numbers.text(same ? expected : actual)
            + (same ? within(tolerance) : ", expected " + Numbers.text(expected) + allowed(tolerance)));
    }

    /**
     * Claims that two rows of numbers differ by at most {@code tolerance} in every number.
     *
     * @throws CheckFailed if the lengths differ, or a number differs by more or is none; it names the first such places
     */
    public static void equal(String name, double[] actual, double[] expected, double tolerance) {
        equal(name, Nd4j.createFromArray(actual), Nd4j.createFromArray(expected), tolerance);
    }

    /**
     * Claims that two arrays of one shape differ by at most {@code tolerance} in every element.
     *
     * @throws CheckFailed if the shapes differ, or an element differs by more or is not a number; it names the first such
     *     elements
     */
    public static void equal(String name, INDArray actual, INDArray expected, double tolerance) {
        if (!Arrays.equals(actual.shape(), expected.shape())) {
            throw new CheckFailed(name + ": expected the shape " + Shapes.of(expected) + ", got " + Shapes.of(actual) + ".");
        }
        Differences differences = new Differences(actual, expected, tolerance);
        if (differences.any()) {
            throw new CheckFailed(name + ": " + differences.description(allowed(tolerance, "Allowed: ", ".")));
        }
        long count = expected.length();
        REPORT.passed(name + ": " + (count == 1 ? "the number" : "all " + count + " numbers") + " as expected"
            + within(tolerance));
    }

    /**
     * Claims that a gradient computed by hand is the gradient: compares it with central differences
     * {@code (f(x + h) − f(x − h)) / 2h}, h = 1e-6, and allows 1e-7 (relative, for slopes above 1). Away from kinks: no
     * {@code x} of a ReLU at 0.
     *
     * @param f the function, such as the loss for given weights; called twice for each element, each time with a copy
     * @param gradient what was computed for {@code x}, of the same shape
     * @param x where; double precision (float is too coarse)
     * @throws CheckFailed if an element differs, naming the first ones, and the factor if they are all wrong by the same one
     * @throws IllegalArgumentException if {@code x} is not of type double
     */
    public static void gradient(String name, ToDoubleFunction<INDArray> f, INDArray gradient, INDArray x) {
        if (x.dataType() != DataType.DOUBLE) {
            throw new IllegalArgumentException("A gradient check needs double precision, and x is "
                + x.dataType().name().toLowerCase(Locale.ROOT)
                + ". Begin the notebook with Reproducible.start(seed), or use x.castTo(DataType.DOUBLE)");
        }
        if (!Arrays.equals(gradient.shape(), x.shape())) {
            throw new CheckFailed(name + ": the gradient has to have the shape of x, " + Shapes.of(x) + ", and has "
                + Shapes.of(gradient) + ".");
        }
        INDArray measured = CentralDifferences.of(f, x);
        double tolerance = CentralDifferences.TOLERANCE * Math.max(1, measured.amaxNumber().doubleValue());
        Differences differences = new Differences(gradient, measured, tolerance);
        if (differences.any()) {
            throw new CheckFailed(name + ": " + differences.description(differences.commonFactor()
                + "Expected is what central differences measure."));
        }
        REPORT.passed(name + ": " + slopes(x.length()) + " with central differences"
            + within(CentralDifferences.TOLERANCE));
    }

    /**
     * The same for a function of one variable and its derivative, at each of the given places.
     *
     * @throws CheckFailed if the derivative differs at a place
     */
    public static void gradient(String name, DoubleUnaryOperator f, DoubleUnaryOperator derivative, double... x) {
        double[] measured = Arrays.stream(x).map(at -> CentralDifferences.of(f, at)).toArray();
        for (int i = 0; i < x.length; i++) {
            double slope = derivative.applyAsDouble(x[i]);
            if (!close(slope, measured[i], CentralDifferences.TOLERANCE * Math.max(1, Math.abs(measured[i])))) {
                throw new CheckFailed(name + ": at " + Numbers.text(x[i]) + " the derivative is given as " + Numbers.text(slope)
                    + ", and central differences measure " + Numbers.text(measured[i]) + ".");
            }
        }
        REPORT.passed(name + ": " + slopes(x.length) + " with central differences" + within(CentralDifferences.TOLERANCE));
    }

    /**
     * Several checks in one green line: {@code Check.together("DL4J agrees", () -> { Check.equal(…); Check.equal(…); })}.
     *
     * @throws CheckFailed if one of them does not hold
     */
    public static void together(String name, Runnable checks) {
        REPORT.together(name, checks);
    }

    private static String slopes(long count) {
        return count == 1 ? "the slope agrees" : count + " slopes agree";
    }

    public static boolean close(double actual, double expected, double tolerance) {
        return Math.abs(actual - expected) <= tolerance || actual == expected;
    }

    private static String within(double tolerance) {
        return tolerance == 0 ? ", exactly" : " (to " + Numbers.text(tolerance) + ")";
    }

    private static String allowed(double tolerance) {
        return allowed(tolerance, " ± ", "");
    }

    private static String allowed(double tolerance, String before, String after) {
        return tolerance == 0 ? "" : before + Numbers.text(tolerance) + after;
    }
}
