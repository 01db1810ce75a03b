package elara.helpers;

import elara.helpers.training.Pass;
import elara.helpers.training.Vectors;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * The trainer of the course: a network of layers, all hidden ones with the same activation, the last one linear. Plain Java,
 * for small nets some hundred times as fast as DL4J; notebook 05 shows how it works and that DL4J does the same.
 *
 * @param f the activation of the hidden layers
 * @param W {@code W[k][i][j]} leads from unit i to unit j of layer k, counted from 0; may be changed in place
 * @param b {@code b[k][j]}; may be changed in place
 * @param between what else happens in hidden layers
 */
public record Net(Act f, double[][][] W, double[][] b, Between between) {
    /** Without anything between the layers. */
    public Net(Act f, double[][][] W, double[][] b) {
        this(f, W, b, Between.NOTHING);
    }

    /** All weights 0, with so many units in each layer, inputs first. */
    public static Net zero(Act f, int... sizes) {
        int layers = sizes.length - 1;
        double[][][] W = IntStream.range(0, layers).mapToObj(k -> new double[sizes[k]][sizes[k + 1]]).toArray(double[][][]::new);
        return new Net(f, W, IntStream.range(0, layers).mapToObj(k -> new double[sizes[k + 1]]).toArray(double[][]::new));
    }

    /** Normally distributed weights, biases 0. */
    public static Net random(Act f, Start start, long seed, int... sizes) {
        Net net = zero(f, sizes);
        SplittableRandom numbers = new SplittableRandom(seed);
        for (double[][] layer : net.W) {
            double deviation = start.deviation(layer.length, layer[0].length);
            for (double[] row : layer) {
                Arrays.setAll(row, j -> deviation * numbers.nextGaussian());
            }
        }
        return net;
    }

    /** With the weights and biases of a DL4J network; {@code f} has to be its activation. */
    public static Net of(Act f, MultiLayerNetwork net) {
        IntFunction<double[]> bias = k -> net.paramTable().containsKey(k + "_b") ? net.getParam(k + "_b").toDoubleVector()
            : new double[(int) net.getParam(k + "_W").columns()];
        int layers = net.getnLayers();
        return new Net(f, IntStream.range(0, layers).mapToObj(k -> net.getParam(k + "_W").toDoubleMatrix()).toArray(double[][][]::new),
            IntStream.range(0, layers).mapToObj(bias).toArray(double[][]::new));
    }

    /** The same weights and biases, not copies, with something between the layers. */
    public Net with(Between other) {
        return new Net(f, W, b, other);
    }

    /** A net of the same form, all 0: for gradients. */
    public Net zeros() {
        return new Net(f, Arrays.stream(W).map(layer -> new double[layer.length][layer[0].length]).toArray(double[][][]::new),
            Arrays.stream(b).map(row -> new double[row.length]).toArray(double[][]::new), between);
    }

    /** With weights and biases of its own. */
    public Net copy() {
        Net copy = zeros();
        copy.move(this, 1);
        return copy;
    }

    /** How many weights and biases there are. */
    public int parameters() {
        return IntStream.range(0, W.length).map(k -> (W[k].length + 1) * b[k].length).sum();
    }

    /** Adds {@code times} the numbers of another net. */
    public void move(Net other, double times) {
        for (int k = 0; k < W.length; k++) {
            move(k, other, times);
        }
    }

    /** The same for layer k alone. */
    public void move(int k, Net other, double times) {
        for (int i = 0; i < W[k].length; i++) {
            Vectors.add(W[k][i], times, other.W[k][i]);
        }
        Vectors.add(b[k], times, other.b[k]);
    }

    /** Multiplies all weights and biases. */
    public void scale(double by) {
        for (int k = 0; k < W.length; k++) {
            for (double[] row : W[k]) {
                Arrays.setAll(row, j -> by * row[j]);
            }
            double[] biases = b[k];
            Arrays.setAll(biases, j -> by * biases[j]);
        }
    }

    private void clear() {
        for (int k = 0; k < W.length; k++) {
            for (double[] row : W[k]) {
                Arrays.fill(row, 0);
            }
            Arrays.fill(b[k], 0);
        }
    }

    /** The root of the sum of the squares of layer k's weights, without its biases. */
    public double norm(int k) {
        return Math.sqrt(Arrays.stream(W[k]).mapToDouble(row -> Vectors.dot(row, row)).sum());
    }

    /** What each layer gives: {@code [0]} is x, then the hidden units' outputs, last the output layer's z; a row for each example. */
    public double[][][] layers(double[][] x) {
        Pass pass = new Pass(this, Vectors.transposed(x));
        return Arrays.stream(pass.outputs()).map(Vectors::transposed).toArray(double[][][]::new);
    }

    /** What the output layer gives, a row for each example. */
    public double[][] outputs(double[][] x) {
        return Vectors.transposed(new Pass(this, Vectors.transposed(x)).z());
    }

    /** The mean loss over the examples, which are rows of x and y. */
    public double loss(double[][] x, double[][] y, Loss loss) {
        return new Pass(this, Vectors.transposed(x)).loss(y, loss);
    }

    /** Adds the gradient of the mean loss to {@code g}, and returns the loss. */
    public double gradient(double[][] x, double[][] y, Loss loss, Net g) {
        return new Pass(this, Vectors.transposed(x)).gradient(y, loss, g);
    }

    /**
     * Trains with all examples in each step.
     *
     * @return the loss before each step; NaN from where it is no number any more, and training ends there
     */
    public double[] train(double[][] x, double[][] y, Loss loss, Rule rule, int steps) {
        double[][] columns = Vectors.transposed(x);
        double[] losses = new double[steps];
        Arrays.fill(losses, Double.NaN);
        Net g = zeros();
        for (int t = 0; t < steps && (t == 0 || Double.isFinite(losses[t - 1])); t++) {
            g.clear();
            losses[t] = new Pass(this, columns).gradient(y, loss, g);
            rule.step(this, g, t + 1);
        }
        return losses;
    }

    /** The same for one output: y has a number for each example. */
    public double[] train(double[][] x, double[] y, Loss loss, Rule rule, int steps) {
        return train(x, Vectors.column(y), loss, rule, steps);
    }

    /** The same for one output. */
    public double loss(double[][] x, double[] y, Loss loss) {
        return loss(x, Vectors.column(y), loss);
    }

    /** The same for one output. */
    public double gradient(double[][] x, double[] y, Loss loss, Net g) {
        return gradient(x, Vectors.column(y), loss, g);
    }
}
