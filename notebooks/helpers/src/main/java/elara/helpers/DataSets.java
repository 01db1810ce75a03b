package elara.helpers;

import java.util.Random;
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

    /** OR: the corners as in {@link #xor}, labelled 1 where at least one coordinate is 1. */
    public static DataSet or() {
        return new DataSet(xor().getFeatures(), Nd4j.createFromArray(new double[][] {{0}, {1}, {1}, {1}}));
    }

    /**
     * Two half circles that reach into each other: the classes alternate, class 0 lies on $(\cos t, \sin t)$ and class 1 on
     * $(1 - \cos t, 1/2 - \sin t)$ with $t$ uniform between 0 and π.
     *
     * @param n the number of examples: features n × 2, labels n × 1
     * @param noise the standard deviation of what is added to each coordinate
     * @param seed other seeds give other examples; the same one always the same
     */
    public static DataSet moons(int n, double noise, long seed) {
        Random random = new Random(seed);
        double[][] points = new double[n][];
        double[][] labels = new double[n][];
        for (int i = 0; i < n; i++) {
            double t = Math.PI * random.nextDouble();
            double x = i % 2 == 0 ? Math.cos(t) : 1 - Math.cos(t);
            double y = i % 2 == 0 ? Math.sin(t) : 0.5 - Math.sin(t);
            points[i] = new double[] {x + noise * random.nextGaussian(), y + noise * random.nextGaussian()};
            labels[i] = new double[] {i % 2};
        }
        return new DataSet(Nd4j.createFromArray(points), Nd4j.createFromArray(labels));
    }
}
