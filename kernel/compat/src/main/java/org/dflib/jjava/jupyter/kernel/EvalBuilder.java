package org.dflib.jjava.jupyter.kernel;

import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/** Source that is to be run. */
public interface EvalBuilder<T> {
    /** With its magics, which Elara runs in any case. */
    EvalBuilder<T> resolveMagics();

    /** Its value is wanted as it would be shown. */
    EvalBuilder<DisplayData> renderResults();

    /** Runs it; null if there is no value. */
    T eval();
}
