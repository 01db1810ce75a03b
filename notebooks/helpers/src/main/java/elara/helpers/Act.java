package elara.helpers;

import elara.helpers.text.Numbers;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * An activation of a {@link Net}.
 *
 * @param name for charts
 * @param value h = f(z)
 * @param slope f′ from z and h, whichever is easier
 */
public record Act(String name, DoubleUnaryOperator value, DoubleBinaryOperator slope) {
    /** 1 / (1 + exp(−z)). */
    public static final Act SIGMOID = new Act("sigmoid", z -> 1 / (1 + Math.exp(-z)), (z, h) -> h * (1 - h));
    /** tanh z, by exp, which the JVM computes several times as fast; absolute error below 1e-15. */
    public static final Act TANH = new Act("tanh", z -> 2 / (1 + Math.exp(-2 * z)) - 1, (z, h) -> 1 - h * h);
    /** max(0, z); slope 0 at 0. */
    public static final Act RELU = new Act("ReLU", z -> Math.max(0, z), (z, h) -> z > 0 ? 1 : 0);
    /** z above 0, exp(z) − 1 below. */
    public static final Act ELU = new Act("ELU", z -> z > 0 ? z : Math.expm1(z), (z, h) -> z > 0 ? 1 : h + 1);
    /** log(1 + exp z). */
    public static final Act SOFTPLUS = new Act("softplus", z -> Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))),
        (z, h) -> 1 / (1 + Math.exp(-z)));
    /** z. */
    public static final Act IDENTITY = new Act("identity", z -> z, (z, h) -> 1);

    /** z above 0, a·z below. */
    public static Act leaky(double a) {
        return of("LeakyReLU " + Numbers.text(a), z -> z > 0 ? z : a * z, z -> z > 0 ? 1 : a);
    }

    /** One of your own, with its slope as a function of z. */
    public static Act of(String name, DoubleUnaryOperator value, DoubleUnaryOperator slope) {
        return new Act(name, value, (z, h) -> slope.applyAsDouble(z));
    }
}
