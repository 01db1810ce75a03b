package io.github.spencerpark.jupyter.kernel.magic.registry;

import java.util.List;

/** What {@code %name} does. */
@FunctionalInterface
public interface LineMagicFunction<T> {
    T execute(List<String> args) throws Exception;
}
