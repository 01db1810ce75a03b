package org.dflib.jjava.jupyter.kernel;

import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/** Source whose value is wanted as it would be shown. */
final class RenderedEvalBuilder implements EvalBuilder<DisplayData> {
    private final BaseKernel kernel;
    private final EvalBuilder<?> source;

    RenderedEvalBuilder(BaseKernel kernel, EvalBuilder<?> source) {
        this.kernel = kernel;
        this.source = source;
    }

    @Override
    public EvalBuilder<DisplayData> resolveMagics() {
        return this;
    }

    @Override
    public EvalBuilder<DisplayData> renderResults() {
        return this;
    }

    @Override
    public DisplayData eval() {
        Object value = source.eval();
        return value == null || value instanceof DisplayData ? (DisplayData) value : kernel.getRenderer().render(value);
    }
}
