package org.dflib.jjava.kernel;

import org.dflib.jjava.jupyter.kernel.BaseKernel;

/** What is in scope in cells that name something of JJava's. */
public class JavaNotebookStatics {
    private JavaNotebookStatics() {
    }

    /** The kernel. */
    public static JavaKernel kernel() {
        return (JavaKernel) BaseKernel.notebookKernel();
    }

    /** The kernel, as it was called before. */
    public static JavaKernel getKernelInstance() {
        return kernel();
    }
}
