package elara.helpers;

/** How widely the weights of a layer are spread at random before training. */
@FunctionalInterface
public interface Start {
    /** Variance 2 / (in + out). */
    Start XAVIER = (in, out) -> Math.sqrt(2.0 / (in + out));
    /** Variance 2 / in, for ReLU. */
    Start HE = (in, out) -> Math.sqrt(2.0 / in);

    /** The standard deviation of the weights of a layer with so many inputs and outputs. */
    double deviation(int in, int out);
}
