package io.github.spencerpark.ijava.runtime;

import elara.display.MimeBundle;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.UUID;

/** Elara's methods, with those of their names that jars compiled for IJava look for. */
public class Display extends elara.display.Display {
    protected Display() {
    }

    public static DisplayData render(Object value) {
        return DisplayData.of(elara.display.Display.render(value, new String[0]));
    }

    public static String display(Object value) {
        String id = value instanceof DisplayData data && data.hasDisplayId() ? data.getDisplayId() : UUID.randomUUID().toString();
        show(elara.display.Display.render(value, new String[0]), id);
        return id;
    }

    public static void updateDisplay(String id, Object value) {
        elara.display.Display.updateDisplay(id, value, new String[0]);
    }

    private static void show(MimeBundle bundle, String id) {
        channel().display(bundle, id);
    }
}
