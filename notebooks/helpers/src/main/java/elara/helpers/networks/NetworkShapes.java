package elara.helpers.networks;

import elara.helpers.text.Shapes;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BaseRecurrentLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.conf.layers.SelfAttentionLayer;
import org.deeplearning4j.nn.conf.layers.wrapper.BaseWrapperLayer;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;

/**
 * Shapes of what comes out of layers: m examples, t time steps, channels × height × width. A network does not remember the
 * shape of its input; it is concluded from the first layer, and where that is not possible the shapes are left empty.
 */
public final class NetworkShapes {
    private NetworkShapes() {
    }

    /** The input that a first layer takes, null where it cannot be told. */
    static InputType input(Layer first, InputPreProcessor before) {
        if (before instanceof FeedForwardToCnnPreProcessor image) {
            return InputType.convolutionalFlat(image.getInputHeight(), image.getInputWidth(), image.getNumChannels());
        }
        if (first instanceof BaseWrapperLayer wrapper) {
            return input(wrapper.getUnderlying(), before);
        }
        if (first instanceof SelfAttentionLayer attention) {
            return InputType.recurrent(attention.getNIn());
        }
        if (first instanceof ConvolutionLayer || !(first instanceof FeedForwardLayer layer)) {
            return null;
        }
        boolean overTime = layer instanceof BaseRecurrentLayer || layer instanceof RnnOutputLayer;
        return overTime ? InputType.recurrent(layer.getNIn()) : InputType.feedForward(layer.getNIn());
    }

    /** One shape for each layer. */
    static List<String> outputs(MultiLayerConfiguration conf, InputType input) {
        List<String> unknown = Collections.nCopies(conf.getConfs().size(), "");
        try {
            // On a copy: DL4J may put preprocessors into what it computes types for.
            return input == null ? unknown
                : conf.clone().getLayerActivationTypes(input).stream().map(NetworkShapes::text).toList();
        } catch (RuntimeException | LinkageError e) {
            return unknown; // the concluded input does not fit: a picture without shapes is better than none
        }
    }

    /** Shapes by the names of inputs and vertices. */
    static Map<String, String> outputs(ComputationGraphConfiguration conf) {
        Map<String, String> shapes = new LinkedHashMap<>();
        InputType[] inputs = conf.getNetworkInputs().stream().map(name -> input(conf, name)).toArray(InputType[]::new);
        if (Arrays.asList(inputs).contains(null)) {
            return shapes;
        }
        for (int i = 0; i < inputs.length; i++) {
            shapes.put(conf.getNetworkInputs().get(i), text(inputs[i]));
        }
        try {
            conf.clone().getLayerActivationTypes(false, false, inputs).forEach((name, type) -> shapes.put(name, text(type)));
        } catch (RuntimeException | LinkageError e) {
            shapes.clear();
        }
        return shapes;
    }

    private static InputType input(ComputationGraphConfiguration conf, String name) {
        return conf.getVertices().entrySet().stream()
            .filter(vertex -> vertex.getValue() instanceof LayerVertex
                && conf.getVertexInputs().get(vertex.getKey()).equals(List.of(name)))
            .map(vertex -> (LayerVertex) vertex.getValue())
            .map(vertex -> input(vertex.getLayerConf().getLayer(), vertex.getPreProcessor()))
            .findFirst().orElse(null);
    }

    /** Such as {@code m × 16 × t}; empty for null. */
    static String text(InputType type) {
        if (type == null) {
            return "";
        }
        return "m × " + Arrays.stream(type.getShape()).mapToObj(size -> size < 0 ? "t" : Long.toString(size))
            .collect(Collectors.joining(" × "));
    }
}
