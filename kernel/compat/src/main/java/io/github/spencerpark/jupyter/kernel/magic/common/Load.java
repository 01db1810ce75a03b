package io.github.spencerpark.jupyter.kernel.magic.common;

import elara.kernel.Kernel;
import java.util.List;

/** {@code %load}. The kernel has its own, which stays when a notebook registers this. */
public class Load {
    /** Runs source. */
    @FunctionalInterface
    public interface Executor {
        void execute(String code) throws Exception;
    }

    /** The kernel's {@code %load} tries its own endings and runs what it has loaded itself. */
    public Load(List<String> fileExtensions, Executor executor) {
    }

    /** Loads a file. */
    public void load(List<String> args) throws Exception {
        Kernel.lineMagic("load", args);
    }
}
