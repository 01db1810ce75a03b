package elara.helpers;

import elara.helpers.training.Adam;

/**
 * How a step changes a net. A rule of your own may change the gradient first (clip it, add a penalty's) and call another:
 * {@code (net, g, t) -> { …; sgd.step(net, g, t); }}.
 */
@FunctionalInterface
public interface Rule {
    /**
     * Changes the net in place.
     *
     * @param gradient of the loss, in the form of a net
     * @param t the number of the step, from 1
     */
    void step(Net net, Net gradient, int t);

    /** w ← w − ηg. */
    static Rule sgd(double eta) {
        return (net, g, t) -> net.move(g, -eta);
    }

    /** v ← μv + ηg, w ← w − v: the heavy ball. It remembers v: a new one for each net. */
    static Rule momentum(double eta, double mu) {
        Net[] v = {null};
        return (net, g, t) -> {
            v[0] = v[0] == null ? net.zeros() : v[0];
            v[0].scale(mu);
            v[0].move(g, eta);
            net.move(v[0], -1);
        };
    }

    /** Adam with β₁ = 0.9, β₂ = 0.999, ε = 1e-8, corrected for its start as DL4J does. A new one for each net. */
    static Rule adam(double eta) {
        return new Adam(eta);
    }
}
