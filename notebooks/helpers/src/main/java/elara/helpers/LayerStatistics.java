package elara.helpers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * What arrives in each layer of a network: how strongly it is told to learn, and how well it still tells the examples apart.
 * A layer here is one with weights, together with all that follows it without weights, such as batch normalization and an
 * activation. Everything is as in training: batch normalization uses the given examples as its batch.
 *
 * @param loss the mean loss of the examples
 * @param gradients of each layer, the first one first: the length (the Euclidean norm) of the gradient of the mean loss with
 *     respect to its weights, without biases
 * @param spreads of the input and of each layer's outputs: how far a unit's values lie apart from example to example (the
 *     standard deviation, divided by m), averaged over the units
 */
public record LayerStatistics(double loss, double[] gradients, double[] spreads) {

    /** Measures a network without changing it. */
    public static LayerStatistics of(MultiLayerNetwork net, DataSet examples) {
        net.setInput(examples.getFeatures());
        net.setLabels(examples.getLabels());
        net.computeGradientAndScore();
        double loss = net.score();
        List<Integer> layers = IntStream.range(0, net.getnLayers())
            .filter(i -> net.paramTable().containsKey(i + "_W")).boxed().toList();
        // DL4J's gradient is the sum over the examples.
        double[] gradients = layers.stream().mapToDouble(layer ->
            net.gradient().getGradientFor(layer + "_W").norm2Number().doubleValue() / examples.numExamples()).toArray();
        List<INDArray> outputs = net.feedForward(true, true); // the input first
        List<Integer> ends = new ArrayList<>(layers); // the output before a layer with weights is its predecessor's
        ends.add(net.getnLayers());
        double[] spreads = ends.stream().mapToDouble(end -> spread(outputs.get(end))).toArray();
        net.clear();
        return new LayerStatistics(loss, gradients, spreads);
    }

    private static double spread(INDArray values) {
        INDArray perExample = values.reshape('c', values.size(0), values.length() / values.size(0));
        INDArray deviations = perExample.subRowVector(perExample.mean(0));
        return Transforms.sqrt(deviations.mul(deviations).mean(0)).meanNumber().doubleValue();
    }
}
