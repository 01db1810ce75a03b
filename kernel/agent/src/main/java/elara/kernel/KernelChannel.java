package elara.kernel;

import elara.display.RendererRegistry;

/** The way from this package to the kernel. */
public interface KernelChannel {
    /**
     * Asks the kernel for something and waits for the answer.
     *
     * @param argument of a type that JSON has
     * @throws KernelException if it cannot be done
     */
    Object call(String name, Object argument);

    /** The value of a static field of a class that a cell has become. */
    Object field(String className, String field);

    /** The renderers of this session. */
    RendererRegistry renderers();
}
