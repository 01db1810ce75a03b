package elara.helpers;

import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/** The small data sets of the course, in double precision; examples are rows. */
public final class DataSets {
    private DataSets() {
    }

    /**
     * XOR: the four corners of the unit square in the order 00, 01, 10, 11 (features 4 × 2), labelled 1 where exactly one
     * coordinate is 1 (labels 4 × 1).
     */
    public static DataSet xor() {
        return new DataSet(
            Nd4j.createFromArray(new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}),
            Nd4j.createFromArray(new double[][] {{0}, {1}, {1}, {0}}));
    }
}
