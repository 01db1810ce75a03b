package io.github.spencerpark.ijava.runtime;

/** {@code lineMagic} and {@code cellMagic}, which are Elara's own. */
public class Magics extends elara.kernel.Kernel {
    private Magics() {
    }
}
