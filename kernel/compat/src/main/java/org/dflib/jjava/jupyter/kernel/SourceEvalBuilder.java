package org.dflib.jjava.jupyter.kernel;

import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/** Source whose value is wanted as it is. */
final class SourceEvalBuilder<T> implements EvalBuilder<T> {
    private final BaseKernel kernel;
    private final String source;

    SourceEvalBuilder(BaseKernel kernel, String source) {
        this.kernel = kernel;
        this.source = source;
    }

    @Override
    public EvalBuilder<T> resolveMagics() {
        return this;
    }

    @Override
    public EvalBuilder<DisplayData> renderResults() {
        return new RenderedEvalBuilder(kernel, this);
    }

    @Override
    @SuppressWarnings("unchecked") // whoever takes the value says of which type it is
    public T eval() {
        return (T) kernel.evalRaw(source);
    }
}
