package elara.helpers.checks;

import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Slopes measured instead of derived: {@code (f(x + h) − f(x − h)) / 2h}. The error falls with h², the rounding error grows
 * with 1/h; in double precision 1e-6 balances them.
 *
 * @see <a href="https://cs231n.github.io/neural-networks-3/#gradcheck">Gradient checks, CS231n</a>
 */
public final class CentralDifferences {
    /** What a right gradient stays well below. */
    public static final double TOLERANCE = 1e-7;
    private static final double H = 1e-6;

    private CentralDifferences() {
    }

    /** The slope of {@code f} at {@code x}. */
    public static double of(DoubleUnaryOperator f, double x) {
        return (f.applyAsDouble(x + H) - f.applyAsDouble(x - H)) / (2 * H);
    }

    /** The slopes of {@code f} in the direction of each element of {@code x}, in its shape; {@code f} only gets copies. */
    public static INDArray of(ToDoubleFunction<INDArray> f, INDArray x) {
        INDArray here = x.dup('c');
        INDArray slopes = x.dup('c');
        for (long i = 0; i < here.length(); i++) {
            long place = i;
            slopes.putScalar(i, of(value -> {
                INDArray moved = here.dup('c');
                moved.putScalar(place, value);
                return f.applyAsDouble(moved);
            }, here.getDouble(i)));
        }
        return slopes;
    }
}
