package elara.helpers.training;

import elara.helpers.Between;
import elara.helpers.Loss;
import elara.helpers.Net;
import java.util.Arrays;

/** One pass of examples through a {@link Net}, forward and back. Arrays are {@code [unit][example]}. */
public final class Pass {
    private final Net net;
    private final int examples;
    /** What each layer gives, the inputs first. */
    private final double[][][] h;
    /** What goes into each hidden layer's activation. */
    private final double[][][] z;
    /** What the activation gives, before anything else changes it. */
    private final double[][][] activated;

    public Pass(Net net, double[][] columns) {
        this.net = net;
        examples = columns[0].length;
        int layers = net.W().length;
        if (columns.length != net.W()[0].length) {
            throw new IllegalArgumentException("The net has " + net.W()[0].length + " inputs, and the examples have "
                + columns.length + " numbers each: x has a row for each example");
        }
        h = new double[layers + 1][][];
        z = new double[layers][][];
        activated = new double[layers][][];
        h[0] = columns;
        for (int k = 0; k < layers; k++) {
            forward(k);
        }
    }

    private void forward(int k) {
        int units = net.b()[k].length;
        boolean last = k == net.W().length - 1;
        z[k] = new double[units][];
        activated[k] = new double[units][];
        h[k + 1] = new double[units][];
        for (int j = 0; j < units; j++) {
            double[] sum = new double[examples];
            Arrays.fill(sum, net.b()[k][j]);
            for (int i = 0; i < h[k].length; i++) {
                Vectors.add(sum, net.W()[k][i][j], h[k][i]);
            }
            z[k][j] = last ? sum : net.between().before(k, j, sum);
            h[k + 1][j] = last ? sum : hidden(k, j);
        }
    }

    private double[] hidden(int k, int j) {
        double[] in = z[k][j], out = new double[examples];
        var value = net.f().value();
        for (int e = 0; e < examples; e++) {
            out[e] = value.applyAsDouble(in[e]);
        }
        activated[k][j] = out;
        if (net.between() == Between.NOTHING) {
            return out;
        }
        double[] changed = out.clone();
        net.between().after(k, j, changed);
        return changed;
    }

    public double[][][] outputs() {
        return h;
    }

    public double[][] z() {
        return h[h.length - 1];
    }

    public double loss(double[][] y, Loss loss) {
         return loss(y, loss, new double[z().length][examples]);
    }

    /** The mean; fills delta with its slopes. */
    private double loss(double[][] y, Loss loss, double[][] delta) {
        if (y.length != examples) {
            throw new IllegalArgumentException("There are " + examples + " examples and " + y.length + " rows of y");
        }
        double[] one = new double[delta.length], slopes = new double[delta.length];
        double sum = 0;
        for (int e = 0; e < examples; e++) {
            for (int j = 0; j < one.length; j++) {
                one[j] = z()[j][e];
            }
            sum += loss.of(one, y[e], slopes);
            for (int j = 0; j < one.length; j++) {
                delta[j][e] = slopes[j] / examples;
            }
        }
        return sum / examples;
    }

    public double gradient(double[][] y, Loss loss, Net g) {
        double[][] delta = new double[z().length][examples];
        double mean = loss(y, loss, delta);
        for (int k = net.W().length - 1; k >= 0; k--) {
            double[][] below = k == 0 ? null : new double[h[k].length][examples];
            for (int j = 0; j < delta.length; j++) {
                g.b()[k][j] += Vectors.sum(delta[j]);
                for (int i = 0; i < h[k].length; i++) {
                    g.W()[k][i][j] += Vectors.dot(h[k][i], delta[j]);
                    if (k > 0) {
                        Vectors.add(below[i], net.W()[k][i][j], delta[j]);
                    }
                }
            }
            delta = k == 0 ? null : throughLayer(k - 1, below);
        }
        return mean;
    }

    /** From ∂ℓ/∂h of hidden layer k to ∂ℓ/∂z. */
    private double[][] throughLayer(int k, double[][] delta) {
        var slope = net.f().slope();
        for (int j = 0; j < delta.length; j++) {
            net.between().backAfter(k, j, delta[j]);
            for (int e = 0; e < examples; e++) {
                delta[j][e] *= slope.applyAsDouble(z[k][j][e], activated[k][j][e]);
            }
            delta[j] = net.between().backBefore(k, j, delta[j]);
        }
        return delta;
    }
}
