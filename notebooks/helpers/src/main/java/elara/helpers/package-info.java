/**
 * What the course's notebooks call: charts, matrices, tables and networks made visible, checks, predictions, blanks, data sets and a
 * trainer. How these are made is in the packages below.
 *
 * <p>Values are shown when they are the last of a cell or in {@code display}: {@link elara.helpers.renderers.Renderers} lists the types
 * that have a form of their own. Of the kernel only {@code elara.display} is used, by the renderers and by {@code Output};
 * without it the helpers print text.
 *
 * <h2>Where ND4J, DL4J and SameDiff 1.0.0-M2.1 do other than one expects</h2>
 * Seen by running them. What a network walks into is said below it when it is shown ({@code NetworkTraps}).
 * <ul>
 * <li>The methods of {@code Nd4j.nn()} and {@code Nd4j.math()} that work element by element (relu, sigmoid, exp, abs …) and
 *     {@code IActivation.getActivation} overwrite their input. Use {@code Transforms}, or give them {@code x.dup()}.
 * <li>{@code getRow} and {@code getColumn} are views: writing to one writes to the matrix.
 * <li>Arrays are float unless told otherwise; float and double do not mix in {@code mmul}. {@link elara.helpers.Reproducible}
 *     makes double the default of arrays; a network also needs {@code .dataType(DataType.DOUBLE)} in its configuration.
 * <li>Division of int arrays truncates. {@code std} and {@code var} divide by n − 1. {@code equals} allows 1e-5.
 * <li>{@code softmax} of several rows gives NaN for a row of doubles below about −745, and {@code logSumExp} along an axis
 *     subtracts one maximum for all rows: −∞ for rows far below it. Write both by hand, row by row. Shares are wrong before
 *     they are NaN: 0.0866 in place of 0.0900 at (−742, −741, −740).
 * <li>{@code Activation.GELU} is x σ(1.702 x); {@code preciseGelu} and {@code new ActivationGELU(true)} cube the constant
 *     0.044715 along with x. Write Φ by hand.
 * <li>LeakyReLU's gradient has the leak as a float: 0.10000000149 for 0.1. A leak of 1/8 is exact.
 * <li>{@code Nd4j.linspace(DataType.DOUBLE, …)} returns a scalar.
 * <li>{@code sparseSoftmaxCrossEntropy(…).mean()} has a gradient without the 1/n; use one-hot labels.
 *     {@code sd.nn.logSoftmax(x, axis)} throws, {@code logSoftmax(x)} is right.
 * <li>{@code LossFunction.MSE} has no ½. {@code gradient()} after {@code computeGradientAndScore()} is the sum over the batch;
 *     {@code fit} divides it by the number of examples. XENT clips probabilities at 1e-5, MCXENT at 1e-10.
 * <li>{@code score()} after {@code fit} is wrong for a network that ends in a {@code LossLayer}, and so is a chart that follows
 *     it; use an {@code OutputLayer}.
 * <li>{@code .seed(0)} means no seed: two such networks start with different weights.
 * <li>The gradients of a SelfAttentionLayer are twice the derivative of the score.
 * <li>{@code setParam} leaves the weights of a SelfAttentionLayer as they are; {@code getParam(name).assign(values)} sets them.
 * <li>The updater {@code NoOp} does not freeze a layer, {@code Sgd(0.0)} does. {@code Nesterovs} is not the heavy ball.
 * <li>{@code EarlyStoppingResult.getBestModelScore()} is always 0; look into {@code getScoreVsEpoch()}.
 * <li>Load model files only from people you trust: DL4J reads them with old versions of Jackson and SnakeYAML.
 * </ul>
 */
package elara.helpers;
