package elara.helpers;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/** What makes a notebook give the same numbers each time it runs. */
public final class Reproducible {
    private Reproducible() {
    }

    /**
     * Prepares ND4J once, at the start of a notebook: its random numbers start from {@code seed}, new arrays are double
     * precision (the default, float, is too coarse for gradient checks), and it computes on one thread (sums depend on
     * their order, and tiny nets are faster so).
     */
    public static void start(long seed) {
        Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
        Nd4j.getRandom().setSeed(seed);
    }
}
