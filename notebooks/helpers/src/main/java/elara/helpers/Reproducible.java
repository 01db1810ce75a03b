package elara.helpers;

import elara.helpers.output.QuietOutput;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/** What makes a notebook give the same output each time it runs. */
public final class Reproducible {
    private Reproducible() {
    }

    /**
     * Prepares ND4J, at the start of a notebook: its random numbers start from {@code seed}, new arrays are double
     * precision (the default, float, is too coarse for gradient checks), and SameDiff does not print each operation it
     * derives.
     *
     * <p>A network needs both as well: {@code new NeuralNetConfiguration.Builder().seed(seed).dataType(DataType.DOUBLE)}.
     * Sums also depend on the number of threads: the kernel sets the environment variable {@code OMP_NUM_THREADS=1} unless
     * you set it.
     */
    public static void start(long seed) {
        Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
        Nd4j.getRandom().setSeed(seed);
        QuietOutput.install();
    }
}
