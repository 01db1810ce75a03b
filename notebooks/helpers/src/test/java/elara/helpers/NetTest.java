package elara.helpers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

class NetTest {
    private final Random random = new Random(3);

    @BeforeEach
    void doublePrecision() {
        Reproducible.start(1);
    }

    static List<Act> activations() {
        return List.of(Act.SIGMOID, Act.TANH, Act.RELU, Act.ELU, Act.SOFTPLUS, Act.IDENTITY, Act.leaky(0.1),
            Act.of("cube", z -> z * z * z, z -> 3 * z * z));
    }

    private double[][] numbers(int rows, int columns) {
        return IntStream.range(0, rows).mapToObj(i -> random.doubles(columns, -1, 1).toArray()).toArray(double[][]::new);
    }

    private static double[][] oneHot(int rows, int columns) {
        double[][] y = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            y[i][i % columns] = 1;
        }
        return y;
    }

    private static void assertGradient(Net net, double[][] x, double[][] y, Loss loss) {
        Net g = net.zeros();
        double value = net.gradient(x, y, loss, g);
        assertThat(value).isCloseTo(net.loss(x, y, loss), within(1e-15));
        for (int k = 0; k < net.W().length; k++) {
            for (int i = 0; i < net.W()[k].length; i++) {
                assertSlopes(net, x, y, loss, net.W()[k][i], g.W()[k][i]);
            }
            assertSlopes(net, x, y, loss, net.b()[k], g.b()[k]);
        }
    }

    private static void assertSlopes(Net net, double[][] x, double[][] y, Loss loss, double[] w, double[] g) {
        for (int j = 0; j < w.length; j++) {
            double at = w[j], h = 1e-6;
            w[j] = at + h;
            double up = net.loss(x, y, loss);
            w[j] = at - h;
            double down = net.loss(x, y, loss);
            w[j] = at;
            assertThat(g[j]).isCloseTo((up - down) / (2 * h), within(1e-8 * Math.max(1, Math.abs(g[j]))));
        }
    }

    @ParameterizedTest
    @MethodSource("activations")
    void theGradientIsTheGradient(Act f) {
        Net net = Net.random(f, Start.XAVIER, 1, 3, 5, 4, 2);
        assertGradient(net, numbers(7, 3), numbers(7, 2), Loss.SQUARED);
    }

    @Test
    void soItIsForEveryLoss() {
        Net net = Net.random(Act.TANH, Start.XAVIER, 1, 3, 5, 4);
        double[][] x = numbers(6, 3);
        assertGradient(net, x, oneHot(6, 4), Loss.SOFTMAX);
        assertGradient(net, x, oneHot(6, 4), Loss.LOGISTIC);
        assertGradient(net, x, numbers(6, 4), Loss.HALF_SQUARED);
    }

    @Test
    void lossesDoNotOverflow() {
        double[] delta = new double[2];
        assertThat(Loss.SOFTMAX.of(new double[] {1000, -1000}, new double[] {0, 1}, delta)).isEqualTo(2000);
        assertThat(delta).containsExactly(1, -1);
        assertThat(Loss.LOGISTIC.of(new double[] {-800, 800}, new double[] {1, 1}, delta)).isEqualTo(800);
        assertThat(delta).containsExactly(-1, 0);
    }

    @Test
    void itTrainsAsDl4jDoes() {
        assertTrainsAsDl4j(new Sgd(0.5), Rule.sgd(0.5));
        assertTrainsAsDl4j(new org.nd4j.linalg.learning.config.Adam(0.05), Rule.adam(0.05));
    }

    private void assertTrainsAsDl4j(IUpdater updater, Rule rule) {
        var moons = DataSets.moons(60, 0.1, 7);
        var theirs = new MultiLayerNetwork(new NeuralNetConfiguration.Builder().seed(1).dataType(DataType.DOUBLE).updater(updater)
            .list().layer(new DenseLayer.Builder().nIn(2).nOut(8).activation(Activation.TANH).build())
            .layer(new OutputLayer.Builder(LossFunction.XENT).nIn(8).nOut(1).activation(Activation.SIGMOID).build()).build());
        theirs.init();
        Net ours = Net.of(Act.TANH, theirs);
        double[] losses = ours.train(moons.getFeatures().toDoubleMatrix(), moons.getLabels().toDoubleMatrix(), Loss.LOGISTIC, rule, 100);
        for (int t = 0; t < 100; t++) {
            theirs.fit(moons);
            assertThat(losses[t]).isCloseTo(theirs.score(), within(1e-9));
        }
        assertThat(Nd4j.createFromArray(ours.W()[0]).distance2(theirs.getParam("0_W"))).isLessThan(1e-9);
    }

    @Test
    void momentumIsTheHeavyBall() {
        Net net = Net.zero(Act.IDENTITY, 1, 1);
        Rule rule = Rule.momentum(0.1, 0.5);
        Net g = net.zeros();
        g.W()[0][0][0] = 1;
        rule.step(net, g, 1);
        rule.step(net, g, 2);
        assertThat(net.W()[0][0][0]).isCloseTo(-0.1 - 0.15, within(1e-15));
    }

    @Test
    void whatIsBetweenLayersGoesIntoValuesAndGradients() {
        Between scaledAndDropped = new Between() {
            @Override
            public double[] before(int layer, int unit, double[] z) {
                return Arrays.stream(z).map(each -> 3 * each).toArray();
            }

            @Override
            public double[] backBefore(int layer, int unit, double[] delta) {
                return Arrays.stream(delta).map(each -> 3 * each).toArray();
            }

            @Override
            public void after(int layer, int unit, double[] h) {
                h[unit % 2] = 0;
            }

            @Override
            public void backAfter(int layer, int unit, double[] delta) {
                delta[unit % 2] = 0;
            }
        };
        Net net = Net.random(Act.SIGMOID, Start.XAVIER, 1, 3, 4, 2).with(scaledAndDropped);
        double[][] x = numbers(5, 3);
        assertThat(net.layers(x)[1][0][0]).isZero();
        assertGradient(net, x, numbers(5, 2), Loss.SQUARED);
    }

    @Test
    void trainingEndsWhereTheLossIsNoNumber() {
        Net net = Net.random(Act.IDENTITY, Start.HE, 1, 2, 3, 1);
        double[] losses = net.train(numbers(4, 2), new double[] {1, 0, 1, 0}, Loss.SQUARED, Rule.sgd(1e200), 10);
        assertThat(losses[0]).isFinite();
        assertThat(losses[9]).isNaN();
    }

    @Test
    void copiesAreTheirOwn() {
        Net net = Net.random(Act.TANH, Start.XAVIER, 1, 2, 3, 1), copy = net.copy();
        copy.move(net, 1);
        assertThat(copy.W()[0][0][0]).isEqualTo(2 * net.W()[0][0][0]);
        assertThat(net.parameters()).isEqualTo(13);
        assertThat(net.norm(0)).isCloseTo(copy.norm(0) / 2, within(1e-15));
    }

    @Test
    void wrongShapesAreNamed() {
        Net net = Net.zero(Act.TANH, 2, 1);
        assertThatThrownBy(() -> net.outputs(numbers(3, 4))).hasMessageContaining("2 inputs").hasMessageContaining("4 numbers each");
        assertThatThrownBy(() -> net.loss(numbers(3, 2), new double[2], Loss.SQUARED)).hasMessageContaining("3 examples and 2 rows");
    }
}
