package elara.helpers.training;

import elara.helpers.Net;
import elara.helpers.Rule;

/** The rule Adam; see <a href="https://arxiv.org/abs/1412.6980">Kingma and Ba</a>. */
public final class Adam implements Rule {
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;

    private final double eta;
    private Net m;
    private Net v;

    public Adam(double eta) {
        this.eta = eta;
    }

    @Override
    public void step(Net net, Net g, int t) {
        if (m == null) {
            m = net.zeros();
            v = net.zeros();
        }
        // As in the paper's remark at the end of section 2: both corrections in the rate.
        double rate = eta * Math.sqrt(1 - Math.pow(BETA2, t)) / (1 - Math.pow(BETA1, t));
        for (int k = 0; k < net.W().length; k++) {
            for (int i = 0; i < net.W()[k].length; i++) {
                step(net.W()[k][i], g.W()[k][i], m.W()[k][i], v.W()[k][i], rate);
            }
            step(net.b()[k], g.b()[k], m.b()[k], v.b()[k], rate);
        }
    }

    private static void step(double[] w, double[] g, double[] m, double[] v, double rate) {
        for (int j = 0; j < w.length; j++) {
            m[j] = BETA1 * m[j] + (1 - BETA1) * g[j];
            v[j] = BETA2 * v[j] + (1 - BETA2) * g[j] * g[j];
            w[j] -= rate * m[j] / (Math.sqrt(v[j]) + EPSILON);
        }
    }
}
