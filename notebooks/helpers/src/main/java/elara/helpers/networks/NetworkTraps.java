package elara.helpers.networks;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LearnedSelfAttentionLayer;
import org.deeplearning4j.nn.conf.layers.SelfAttentionLayer;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationGELU;
import org.nd4j.linalg.activations.impl.ActivationRReLU;
import org.nd4j.linalg.learning.config.NoOp;

/** Where DL4J 1.0.0-M2.1 does other than one expects, seen by running it: a sentence for each trap a layer walks into. */
public final class NetworkTraps {
    private NetworkTraps() {
    }

    /** @param layer null for what is not a layer */
    static List<String> of(Layer layer) {
        List<String> traps = new ArrayList<>();
        if (layer instanceof SelfAttentionLayer) {
            traps.add("setParam leaves the weights of a SelfAttentionLayer as they are; use getParam(name).assign(values).");
        }
        if (layer instanceof LearnedSelfAttentionLayer) {
            traps.add("LearnedSelfAttentionLayer fails when it is trained; use a SelfAttentionLayer.");
        }
        if (layer instanceof BaseLayer base) {
            if (base.getIUpdater() instanceof NoOp) {
                traps.add("The updater NoOp does not freeze a layer; new Sgd(0.0) does.");
            }
            addActivation(base.getActivationFn(), traps);
        }
        return traps;
    }

    private static void addActivation(IActivation activation, List<String> traps) {
        if (activation instanceof ActivationGELU gelu) {
            traps.add(gelu.isPrecise() ? "ActivationGELU(true) lacks the cubic term: 0.8314 at 1 instead of 0.8413."
                : "GELU here is x σ(1.702 x), up to 0.02 away from x Φ(x).");
        }
        if (activation instanceof ActivationRReLU) {
            traps.add("RRELU gives wrong answers outside training; use LEAKYRELU.");
        }
    }
}
