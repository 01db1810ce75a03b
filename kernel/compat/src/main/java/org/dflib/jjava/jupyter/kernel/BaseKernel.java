package org.dflib.jjava.jupyter.kernel;

import elara.kernel.Kernel;
import org.dflib.jjava.JJava;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.runtime.Display;

/** What kernels have in common. */
public abstract class BaseKernel {
    private final Renderer renderer = new Renderer();
    private final JupyterIO io = new JupyterIO();
    private final MagicsRegistry magics = new MagicsRegistry();

    /** The kernel of the notebook; never null. */
    public static BaseKernel notebookKernel() {
        return JJava.getKernelInstance();
    }

    public Renderer getRenderer() {
        return renderer;
    }

    public JupyterIO getIO() {
        return io;
    }

    public MagicsRegistry getMagicsRegistry() {
        return magics;
    }

    public void display(DisplayData data) {
        Display.display(data);
    }

    /** Runs source, magics included, and returns the value of the expression that it ends with. */
    public Object evalRaw(String source) {
        return Kernel.eval(source);
    }

    /** The same, as it would be shown; null if there is no value. */
    public DisplayData eval(String source) {
        return this.<Object>evalBuilder(source).renderResults().eval();
    }

    /** Source that is to be run when it is said how. */
    public <T> EvalBuilder<T> evalBuilder(String source) {
        return new SourceEvalBuilder<>(this, source);
    }
}
