package org.dflib.jjava;

import elara.kernel.Kernel;
import java.io.File;
import java.util.List;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.magic.registry.Magics;

/** The kernel under the name, and with the magics, that it had before version 1.0-a6. */
public class JavaKernel extends BaseKernel {
    private final Magics magics = new Magics();

    protected JavaKernel() {
    }

    public Magics getMagics() {
        return magics;
    }

    /** Adds jars and folders of classes, between which stands what stands between the entries of a class path. */
    public void addToClasspath(String path) {
        if (path != null && !path.isBlank()) {
            Kernel.lineMagic("classpath", List.of(path.split(File.pathSeparator)));
        }
    }
}
