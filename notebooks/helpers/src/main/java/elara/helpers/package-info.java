/**
 * What the course's notebooks share: charts, matrices, tables and networks made visible, checks, predictions and data sets.
 *
 * <p>Values are shown when they are the last of a cell or in {@code display}: {@link elara.helpers.Renderers} lists the types
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
 *     subtracts one maximum for all rows: −∞ for rows far below it. Write both by hand, row by row.
 * <li>{@code Activation.GELU} is x σ(1.702 x), {@code preciseGelu} is wrong. Write Φ by hand.
 * <li>{@code sparseSoftmaxCrossEntropy(…).mean()} has a gradient without the 1/n; use one-hot labels.
 *     {@code sd.nn.logSoftmax(x, axis)} throws, {@code logSoftmax(x)} is right.
 * <li>{@code LossFunction.MSE} has no ½. {@code gradient()} after {@code computeGradientAndScore()} is the sum over the batch;
 *     {@code fit} divides it by the number of examples. XENT clips probabilities at 1e-5, MCXENT at 1e-10.
 * <li>{@code setParam} leaves the weights of a SelfAttentionLayer as they are; {@code getParam(name).assign(values)} sets them.
 * <li>The updater {@code NoOp} does not freeze a layer, {@code Sgd(0.0)} does. {@code Nesterovs} is not the heavy ball.
 * <li>{@code EarlyStoppingResult.getBestModelScore()} is always 0; look into {@code getScoreVsEpoch()}.
 * <li>Load model files only from people you trust: DL4J reads them with old versions of Jackson and SnakeYAML.
 * </ul>
 */
package elara.helpers;
