package org.dflib.jjava.kernel;

/** The kernel, as notebooks and extensions call it since version 1.0-a6. */
public class JavaKernel extends org.dflib.jjava.JavaKernel {
    /** Called once; {@link JavaNotebookStatics#kernel} has it. */
    public JavaKernel() {
    }
}
