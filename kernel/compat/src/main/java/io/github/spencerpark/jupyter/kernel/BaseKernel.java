package io.github.spencerpark.jupyter.kernel;

import io.github.spencerpark.ijava.runtime.Display;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.Renderer;

/** What kernels have in common. */
public abstract class BaseKernel {
    private final Renderer renderer = new Renderer();
    private final JupyterIO io = new JupyterIO();

    public Renderer getRenderer() {
        return renderer;
    }

    public JupyterIO getIO() {
        return io;
    }

    public void display(DisplayData data) {
        Display.display(data);
    }

    public abstract DisplayData eval(String source) throws Exception;
}
