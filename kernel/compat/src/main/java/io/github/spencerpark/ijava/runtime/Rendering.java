package io.github.spencerpark.ijava.runtime;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;

/** {@code render} with IJava's type, for cells that name that. */
public class Rendering {
    private Rendering() {
    }

    public static DisplayData render(Object value) {
        return Display.render(value);
    }

    public static DisplayData render(Object value, String... types) {
        return DisplayData.of(elara.display.Display.render(value, types));
    }
}
