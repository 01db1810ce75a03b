package elara.helpers;

/**
 * What else happens in the hidden layers of a {@link Net} while it is trained: batch normalization between the sums and the
 * activation, dropout behind it. All arrays have a number for each example, and belong to one unit.
 */
public interface Between {
    /** Nothing. */
    Between NOTHING = new Between() { };

    /** What goes into the activation in place of the sums z, which it may overwrite. */
    default double[] before(int layer, int unit, double[] z) {
        return z;
    }

    /** Back through {@link #before}: ∂ℓ/∂z from ∂ℓ/∂(what it gave), which it may overwrite. */
    default double[] backBefore(int layer, int unit, double[] delta) {
        return delta;
    }

    /** Changes what the activation gave, in place. */
    default void after(int layer, int unit, double[] h) {
    }

    /** Back through {@link #after}, in place. */
    default void backAfter(int layer, int unit, double[] delta) {
    }
}
