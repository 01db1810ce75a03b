package org.dflib.jjava;

/** Where notebooks found the kernel before version 1.0-a6. */
public class JJava {
    private static final org.dflib.jjava.kernel.JavaKernel KERNEL = new org.dflib.jjava.kernel.JavaKernel();

    /** The kernel; never null. */
    public static JavaKernel getKernelInstance() {
        return KERNEL;
    }
}
