package elara.helpers;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.nd4j.evaluation.classification.Evaluation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;

/**
 * Adds what happens in the training of one DL4J network to a {@link LiveChart}: the loss of each step, and more on wish.
 * {@code net.setListeners(live.follow("train").accuracy("test", test, 10).gradients(5))}
 */
public final class TrainingCurves extends BaseTrainingListener {
    private final LiveChart chart;
    private final String name;
    private String examplesName;
    private DataSet examples;
    private int accuracyEvery;
    private int gradientsEvery;
    private int weightsEvery;
    private Map<String, Double> gradients = Map.of();
    private int step;

    TrainingCurves(LiveChart chart, String name) {
        this.chart = chart;
        this.name = name;
    }

    /**
     * Follows the accuracy, the share of {@code examples} (one-hot labels, or one column of 0 and 1) that the network gets right.
     *
     * @param curve the name of the curve, such as "test"
     * @param every in steps; evaluating takes time
     */
    public TrainingCurves accuracy(String curve, DataSet examples, int every) {
        accuracyEvery = positive(every);
        this.examples = examples;
        examplesName = curve;
        return this;
    }

    /** Follows the length of each layer's gradient with respect to its weights, without biases, every so many steps. */
    public TrainingCurves gradients(int every) {
        gradientsEvery = positive(every);
        chart.logarithmic(LiveChart.GRADIENTS);
        return this;
    }

    /** Follows the length (the Euclidean norm) of each layer's weights, without biases, every so many steps. */
    public TrainingCurves weights(int every) {
        weightsEvery = positive(every);
        return this;
    }

    private static int positive(int every) {
        if (every < 1) {
            throw new IllegalArgumentException("A curve can be followed every 1, 2, 3 … steps, not every " + every);
        }
        return every;
    }

    @Override
    public void onGradientCalculation(Model model) {
        // Here, because afterwards the updater turns the gradient into the step.
        gradients = isDue(gradientsEvery) ? lengths(model.gradient().gradientForVariable()) : Map.of();
    }

    @Override
    public void iterationDone(Model model, int iteration, int epoch) {
        chart.add(LiveChart.LOSS, name, step, model.score());
        if (isDue(accuracyEvery)) {
            Evaluation evaluation = new Evaluation();
            evaluation.eval(examples.getLabels(), answers(model));
            chart.add(LiveChart.ACCURACY, examplesName, step, evaluation.accuracy());
        }
        add(LiveChart.GRADIENTS, gradients);
        if (isDue(weightsEvery)) {
            add(LiveChart.WEIGHTS, lengths(model.paramTable()));
        }
        step++;
    }

    private boolean isDue(int every) {
        return every > 0 && step % every == 0;
    }

    private INDArray answers(Model model) {
        return model instanceof ComputationGraph graph ? graph.outputSingle(examples.getFeatures())
            : ((MultiLayerNetwork) model).output(examples.getFeatures());
    }

    private void add(String quantity, Map<String, Double> lengths) {
        lengths.forEach((layer, length) -> chart.add(quantity, name + " layer " + layer, step, length));
    }

    /** The length of each layer's parameters. DL4J names them by layer and kind: {@code 0_W}, {@code 0_b}, {@code attention_WQ}. */
    private static Map<String, Double> lengths(Map<String, INDArray> parameters) {
        // Shorter names first: layer 2 before layer 10.
        Map<String, Double> lengths = new TreeMap<>(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        parameters.forEach((parameter, values) -> {
            int split = parameter.lastIndexOf('_');
            if (parameter.indexOf('W', split) >= 0) {
                lengths.merge(parameter.substring(0, split), values.norm2Number().doubleValue(), Math::hypot);
            }
        });
        return lengths;
    }
}
