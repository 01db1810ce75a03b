package elara.helpers;

/** What one example costs, and the slope of it: a {@link Net} is trained with its mean over the examples. */
@FunctionalInterface
public interface Loss {
    /** A sigmoid at each output and the cross-entropy; y is 0 or 1 (or between). The sum over the outputs, in nats. */
    Loss LOGISTIC = (z, y, delta) -> {
        double sum = 0;
        for (int j = 0; j < z.length; j++) {
            sum += Math.max(z[j], 0) - z[j] * y[j] + Math.log1p(Math.exp(-Math.abs(z[j])));
            delta[j] = Act.SIGMOID.value().applyAsDouble(z[j]) - y[j];
        }
        return sum;
    };

    /** A softmax over the outputs and the cross-entropy; y sums to 1. In nats. */
    Loss SOFTMAX = (z, y, delta) -> {
        double max = z[0], sum = 0, loss = 0;
        for (double each : z) {
            max = Math.max(max, each);
        }
        for (double each : z) {
            sum += Math.exp(each - max);
        }
        for (int j = 0; j < z.length; j++) {
            double logShare = z[j] - max - Math.log(sum);
            loss -= y[j] == 0 ? 0 : y[j] * logShare;
            delta[j] = Math.exp(logShare) - y[j];
        }
        return loss;
    };

    /** The mean over the outputs of (z − y)², as DL4J's MSE. */
    Loss SQUARED = (z, y, delta) -> {
        double sum = 0;
        for (int j = 0; j < z.length; j++) {
            delta[j] = 2 * (z[j] - y[j]) / z.length;
            sum += (z[j] - y[j]) * (z[j] - y[j]);
        }
        return sum / z.length;
    };

    /** Half of {@link #SQUARED}, whose slope for one output is z − y. */
    Loss HALF_SQUARED = (z, y, delta) -> {
        double loss = SQUARED.of(z, y, delta) / 2;
        for (int j = 0; j < delta.length; j++) {
            delta[j] /= 2;
        }
        return loss;
    };

    /**
     * The loss of one example.
     *
     * @param z what the output units give, before any sigmoid or softmax
     * @param y what was wanted, of the same length
     * @param delta is filled with ∂loss/∂z
     */
    double of(double[] z, double[] y, double[] delta);
}
