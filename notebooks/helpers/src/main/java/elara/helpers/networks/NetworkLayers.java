package elara.helpers.networks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.RnnLossLayer;
import org.deeplearning4j.nn.conf.layers.wrapper.BaseWrapperLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The layers of DL4J's two kinds of networks, in one form. */
public final class NetworkLayers {
    /**
     * One layer, or a vertex of a graph that computes without parameters.
     *
     * @param name what it is called in the network: an index, or the name in the graph
     * @param kind such as "Dense"; of a graph's input "input"
     * @param function activation and loss, such as "softmax, MCXENT"; may be empty
     * @param output the shape that comes out, m examples; empty where DL4J cannot tell
     * @param parameters by DL4J's names, such as W and b; empty for a network without {@code init()}
     * @param inputs names of the layers it takes
     * @param conf DL4J's configuration; null if it is not a layer
     */
    record Entry(String name, String kind, String function, String output, Map<String, INDArray> parameters,
                 List<String> inputs, Layer conf) {
        long parameterCount() {
            return parameters.values().stream().mapToLong(INDArray::length).sum();
        }
    }

    private NetworkLayers() {
    }

    static List<Entry> of(MultiLayerNetwork net) {
        int count = net.getLayerWiseConfigurations().getConfs().size();
        List<Layer> confs = IntStream.range(0, count)
            .mapToObj(i -> net.getLayerWiseConfigurations().getConf(i).getLayer()).toList();
        InputType input = NetworkShapes.input(confs.get(0), net.getLayerWiseConfigurations().getInputPreProcess(0));
        List<String> outputs = NetworkShapes.outputs(net.getLayerWiseConfigurations(), input);
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry("input", "input", "", NetworkShapes.text(input), Map.of(), List.of(), null));
        for (int i = 0; i < count; i++) {
            Map<String, INDArray> parameters = net.isInitCalled() ? net.getLayer(i).paramTable() : Map.of();
            entries.add(new Entry(Integer.toString(i), kind(confs.get(i)), function(confs.get(i)), outputs.get(i),
                parameters == null ? Map.of() : parameters, List.of(entries.get(i).name()), confs.get(i)));
        }
        return entries;
    }

    static List<Entry> of(ComputationGraph net) {
        ComputationGraphConfiguration conf = net.getConfiguration();
        Map<String, String> outputs = NetworkShapes.outputs(conf);
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (String input : conf.getNetworkInputs()) {
            entries.put(input, new Entry(input, "input", "", outputs.getOrDefault(input, ""), Map.of(), List.of(), null));
        }
        Map<String, GraphVertex> left = new LinkedHashMap<>(conf.getVertices());
        while (!left.isEmpty()) {
            // Each round takes what all inputs are known of: an order in which one could compute.
            List<String> ready = left.keySet().stream()
                .filter(name -> entries.keySet().containsAll(conf.getVertexInputs().get(name))).toList();
            if (ready.isEmpty()) {
                break; // a circle, which init() refuses
            }
            for (String name : ready) {
                entries.put(name, entry(net, name, left.remove(name), outputs.getOrDefault(name, "")));
            }
        }
        return List.copyOf(entries.values());
    }

    private static Entry entry(ComputationGraph net, String name, GraphVertex vertex, String output) {
        List<String> inputs = net.getConfiguration().getVertexInputs().get(name);
        if (!(vertex instanceof LayerVertex layer)) {
            String what = vertex instanceof ElementWiseVertex elements ? elements.getOp().toString().toLowerCase(Locale.ROOT)
                : vertex.getClass().getSimpleName().replaceFirst("Vertex$", "");
            return new Entry(name, what, "", output, Map.of(), inputs, null);
        }
        Layer conf = layer.getLayerConf().getLayer();
        Map<String, INDArray> parameters = net.getLayers() == null ? Map.of() : net.getLayer(name).paramTable();
        return new Entry(name, kind(conf), function(conf), output, parameters == null ? Map.of() : parameters, inputs, conf);
    }

    /** The class's name without "Layer", a wrapper's with what it wraps: {@code LastTimeStep(LSTM)}. */
    private static String kind(Layer conf) {
        String name = conf.getClass().getSimpleName().replaceFirst("Layer$", "");
        return conf instanceof BaseWrapperLayer wrapper ? name + "(" + kind(wrapper.getUnderlying()) + ")" : name;
    }

    private static String function(Layer conf) {
        if (conf instanceof BaseWrapperLayer wrapper) {
            return function(wrapper.getUnderlying());
        }
        IActivation activation = conf instanceof BaseLayer layer ? layer.getActivationFn()
            : conf instanceof ActivationLayer layer ? layer.getActivationFn() : null;
        Object loss = conf instanceof BaseOutputLayer output ? output.getLossFn()
            : conf instanceof LossLayer output ? output.getLossFn()
            : conf instanceof RnnLossLayer output ? output.getLossFn() : null;
        return Stream.of(activation == null ? "" : activation.toString().replaceFirst("\\((precise=false)?\\)$", ""),
                loss == null ? "" : loss.getClass().getSimpleName().replaceFirst("^Loss", ""))
            .filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }
}
