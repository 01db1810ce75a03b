package elara.helpers.networks;

import static org.assertj.core.api.Assertions.assertThat;

import elara.display.Display;
import elara.helpers.Shown;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SelfAttentionLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.xml.sax.InputSource;

class NetworkViewTest {
    private static final String DATA = "data:image/svg+xml;charset=utf-8,";

    @BeforeEach
    void connect() {
        Shown.connect();
    }

    @Test
    void layersShapesAndParametersAreATable() {
        assertThat(text(net(dense(2, 3), output(3, 1)))).isEqualTo("""
            MultiLayerNetwork: 13 parameters
            layer  type    activation, loss     output  weights       parameters
            -----  ------  -------------------  ------  ------------  ----------
            input  input                        m × 2                          0
            0      Dense   relu                 m × 3   W 2 × 3, b 3           9
            1      Output  sigmoid, BinaryXENT  m × 1   W 3 × 1, b 1           4""");
    }

    @Test
    void aTinyNetworkIsDrawnWithItsWeightsAndBiases() {
        MultiLayerNetwork net = net(dense(2, 2), output(2, 1));
        net.setParam("0_W", Nd4j.createFromArray(new double[][] {{1, -1}, {-1.5, 0.123456}}));
        net.setParam("0_b", Nd4j.createFromArray(new double[][] {{0.25, -2}}));
        String html = html(net);

        assertThat(count(html, "<circle")).isEqualTo(2 + 2 + 1);
        assertThat(count(html, "<line")).isEqualTo(4 + 2);
        assertThat(html).contains(">x₁</text>").contains(">-1.5</text>").contains(">0.12</text>").contains(">0.25</text>")
            .contains("alt=\"A network with layers of 2-2-1 units\"");
    }

    @Test
    void ofAWideLayerSomeUnitsAreDrawnWithoutNumbers() {
        String html = html(net(dense(2, 16), output(16, 1)));

        assertThat(count(html, "<circle")).isEqualTo(2 + 6 + 1);
        assertThat(html).contains(">⋮</text>").contains(">16 units</text>").doesNotContain("On the lines: weights");
    }

    @Test
    void aGraphIsDrawnAsBoxesWithArrowsAndArcs() {
        ComputationGraph net = new ComputationGraph(new NeuralNetConfiguration.Builder().graphBuilder().addInputs("in")
            .addLayer("first", dense(4, 8), "in").addLayer("a<b", dense(8, 8), "first")
            .addVertex("sum", new ElementWiseVertex(ElementWiseVertex.Op.Add), "first", "a<b")
            .addLayer("out", output(8, 1), "sum").setOutputs("out").build());
        net.init();
        String html = html(net);

        assertThat(count(html, "<rect")).isEqualTo(5);
        assertThat(count(html, "<line")).isEqualTo(4);
        assertThat(count(html, "<path")).isEqualTo(5 + 1);
        assertThat(html).contains(">a&lt;b: Dense</text>").contains(">sum: add</text>").doesNotContain("<b:");
        assertThat(text(net)).contains("ComputationGraph: 121 parameters, float")
            .containsPattern("sum +add +m × 8 +0  first, a<b");
    }

    @Test
    void sequencesAndPicturesHaveTheirShapes() {
        assertThat(text(net(new SelfAttentionLayer.Builder().nIn(4).nOut(8).nHeads(2).projectInput(true).build(),
            new LastTimeStep(new LSTM.Builder().nIn(8).nOut(6).build()), output(6, 1))))
            .containsPattern("0 +SelfAttention +m × 8 × t").containsPattern("1 +LastTimeStep\\(LSTM\\) +\\w+ +m × 6 ")
            .contains("⚠ setParam leaves the weights of a SelfAttentionLayer");
        MultiLayerNetwork cnn = new MultiLayerNetwork(new NeuralNetConfiguration.Builder().list()
            .layer(new ConvolutionLayer.Builder(3, 3).nOut(4).build())
            .layer(new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX).kernelSize(2, 2).stride(2, 2).build())
            .layer(output(0, 1)).setInputType(InputType.convolutionalFlat(8, 8, 1)).build());
        cnn.init();
        assertThat(text(cnn)).containsPattern("1 +Subsampling +m × 4 × 3 × 3").containsPattern("2 +Output .*W 36 × 1, b 1 +37");
    }

    @Test
    void singlePrecisionWhichIsWhatDl4jTakesUnlessToldIsNamed() {
        MultiLayerNetwork net = new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder().list().layer(dense(2, 3)).layer(output(3, 1)).build());
        net.init();

        assertThat(text(net)).startsWith("MultiLayerNetwork: 13 parameters, float\n");
    }

    @Test
    void aNetworkWithoutInitSaysSo() {
        MultiLayerNetwork net = new MultiLayerNetwork(configuration(dense(2, 3), output(3, 1)).build());

        assertThat(text(net)).startsWith("MultiLayerNetwork\n")
            .endsWith("⚠ This network has no parameters yet: call init() first.");
        assertThat(html(net)).contains("<svg").contains("0: Dense");
    }

    @Test
    void trapsAreNamedOnce() {
        String text = text(net(new DenseLayer.Builder().nIn(2).nOut(2).activation(Activation.GELU).updater(new NoOp()).build(),
            new DenseLayer.Builder().nIn(2).nOut(2).activation(Activation.GELU).build(), output(2, 1)));

        assertThat(count(text, "GELU here is x σ(1.702 x)")).isOne();
        assertThat(text).contains("The updater NoOp does not freeze a layer");
    }

    private static NeuralNetConfiguration.ListBuilder configuration(Layer... layers) {
        var list = new NeuralNetConfiguration.Builder().seed(1).dataType(DataType.DOUBLE).list();
        for (Layer layer : layers) {
            list.layer(layer);
        }
        return list;
    }

    private static MultiLayerNetwork net(Layer... layers) {
        MultiLayerNetwork net = new MultiLayerNetwork(configuration(layers).build());
        net.init();
        return net;
    }

    private static DenseLayer dense(int in, int out) {
        return new DenseLayer.Builder().nIn(in).nOut(out).activation(Activation.RELU).build();
    }

    private static OutputLayer output(int in, int out) {
        return new OutputLayer.Builder(LossFunction.XENT).nIn(in).nOut(out).activation(Activation.SIGMOID).build();
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private static String text(Object net) {
        return (String) Display.render(net).data().get("text/plain");
    }

    /** The HTML with the drawing in it as SVG; a strict parser has to accept both. */
    private static String html(Object net) {
        String html = (String) Display.render(net).data().get("text/html");
        int start = html.indexOf(DATA) + DATA.length();
        String svg = URLDecoder.decode(html.substring(start, html.indexOf('"', start)), StandardCharsets.UTF_8);
        parse(svg);
        parse("<p>" + html + "</p>");
        return svg + html;
    }

    private static void parse(String xml) {
        try {
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + xml, e);
        }
    }
}
