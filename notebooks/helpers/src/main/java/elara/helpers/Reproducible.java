package elara.helpers;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/** What makes a notebook give the same numbers each time it runs. */
public final class Reproducible {
    private Reproducible() {
    }

    /**
     * Prepares ND4J, at the start of a notebook: its random numbers start from {@code seed}, and new arrays are double
     * precision (the default, float, is too coarse for gradient checks). Sums also depend on the number of threads: the
     * environment variable {@code OMP_NUM_THREADS=1} fixes it, and only before the session starts.
     */
    public static void start(long seed) {
        Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
        Nd4j.getRandom().setSeed(seed);
    }
}
