package org.dflib.jjava.jupyter;

import org.dflib.jjava.jupyter.kernel.BaseKernel;

/**
 * What a library does to the kernel when it comes to the class path. Its class is named in
 * {@code META-INF/services/org.dflib.jjava.jupyter.Extension}.
 */
public interface Extension {
    /** Does it, such as registering renderers. */
    void install(BaseKernel kernel);

    /** Undoes it. Elara never calls this: what was installed ends with the session. */
    default void uninstall(BaseKernel kernel) {
    }
}
