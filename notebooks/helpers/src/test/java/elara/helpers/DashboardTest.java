package elara.helpers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import elara.display.Display;
import elara.display.MimeBundle;
import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

class DashboardTest {
    /** Two inputs and labels whose numbers one can follow on paper. */
    private static final DataSet EXAMPLES = new DataSet(Nd4j.createFromArray(new double[][] {{1, 0}, {3, 4}}),
        Nd4j.createFromArray(new double[][] {{0}, {1}}));

    @BeforeEach
    void connect() {
        Shown.connect();
        Reproducible.start(1);
    }

    @Test
    void gradientsAreOfTheMeanLossAndSpreadsAcrossExamples() {
        MultiLayerNetwork net = net(dense(Activation.IDENTITY));
        net.setParam("0_W", Nd4j.createFromArray(new double[][] {{1, 0}, {0, 1}}));
        net.setParam("1_W", Nd4j.createFromArray(new double[][] {{1}, {1}}));

        // Answers 1 and 7, errors 1 and 6: the mean of their squares, and of 2 · error · input.
        LayerStatistics measured = LayerStatistics.of(net, EXAMPLES);
        assertThat(measured.loss()).isCloseTo(18.5, within(1e-12));
        assertThat(measured.gradients()).hasSize(2);
        assertThat(measured.gradients()[1]).isCloseTo(Math.hypot(1 + 18, 24), within(1e-9));
        assertThat(measured.gradients()[0]).isCloseTo(Math.hypot(1 + 18, 24) * Math.sqrt(2), within(1e-9));
        // (1, 3) and (0, 4) lie 1 and 2 from their means; the answers 1 and 7 lie 3 from theirs.
        assertThat(measured.spreads()).hasSize(3);
        assertThat(measured.spreads()[0]).isCloseTo(1.5, within(1e-12));
        assertThat(measured.spreads()[2]).isCloseTo(3, within(1e-12));
    }

    @Test
    void measuringDoesNotChangeTheNetwork() {
        MultiLayerNetwork net = net(dense(Activation.TANH), new BatchNormalization.Builder().build());
        INDArray before = net.params().dup();
        LayerStatistics first = LayerStatistics.of(net, EXAMPLES);
        LayerStatistics second = LayerStatistics.of(net, EXAMPLES);

        assertThat(net.params()).isEqualTo(before);
        assertThat(second.loss()).isEqualTo(first.loss());
        net.fit(EXAMPLES);
    }

    @Test
    void aLayerIsOneWithWeightsAndAllThatFollows() {
        MultiLayerNetwork net = net(dense(Activation.IDENTITY), new BatchNormalization.Builder().build(),
            new ActivationLayer(Activation.SIGMOID));
        LayerStatistics measured = LayerStatistics.of(net, EXAMPLES);

        assertThat(measured.gradients()).hasSize(2);
        assertThat(measured.spreads()).hasSize(3);
        // Two examples, normalized by their own mean and deviation, are ±1.
        assertThat(measured.spreads()[1]).isCloseTo(1 / (1 + Math.exp(-1)) - 0.5, within(1e-4));
    }

    @Test
    void itIsThreeChartsWithLossesAndTwoWithout() {
        MultiLayerNetwork net = net(dense(Activation.TANH));
        Dashboard dashboard = new Dashboard("Healthy").add("tanh", net, EXAMPLES);
        assertThat(text(dashboard)).contains("Healthy").contains("Gradient norm").doesNotContain("Loss");
        assertThat(text(dashboard.losses("tanh", 3, 2, Double.NaN))).contains("Loss").contains("Series: tanh");
    }

    @Test
    void whatCannotBeDrawnIsSaidOrLeftOut() {
        Dashboard dashboard = new Dashboard("Dead").losses("none", Double.NaN)
            .add("zero start", new LayerStatistics(0.7, new double[] {0, 0, 1e-300}, new double[] {1, 0, 0, 0.1}))
            .add("all zero", new LayerStatistics(0.7, new double[] {0, 0, 0}, new double[] {0, 0, 0, 0}));
        assertThat(text(dashboard)).contains("zero start (0 in 2)").contains("all zero (0 in 3)").contains("all zero (0 in 4)").doesNotContain("none");
        assertThat((byte[]) bundle(dashboard).data().get("image/png")).isNotEmpty();
    }

    private static MimeBundle bundle(Dashboard dashboard) {
        return Display.render(dashboard.chart());
    }

    private static String text(Dashboard dashboard) {
        return (String) bundle(dashboard).data().get("text/plain");
    }

    private static DenseLayer dense(Activation activation) {
        return new DenseLayer.Builder().nOut(2).activation(activation).build();
    }

    /** Two inputs, the given layers, a linear answer with the mean squared error. */
    private static MultiLayerNetwork net(Layer... hidden) {
        var layers = new NeuralNetConfiguration.Builder().seed(7).dataType(DataType.DOUBLE).updater(new Sgd(0.1)).list();
        List.of(hidden).forEach(layers::layer);
        layers.layer(new OutputLayer.Builder(LossFunction.MSE).nOut(1).activation(Activation.IDENTITY).build());
        layers.setInputType(InputType.feedForward(2));
        var net = new MultiLayerNetwork(layers.build());
        net.init();
        return net;
    }
}
