package io.github.spencerpark.jupyter.kernel.display;

/** Puts the representations of a value that {@code context} wants into its container. */
@FunctionalInterface
public interface RenderFunction<T> {
    void render(T value, RenderContext context);
}
