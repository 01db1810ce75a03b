package elara.widgets;

import java.util.Map;

/** A line of text that a program can change; TeX between dollars is shown as mathematics. */
public final class Label extends Control<String, Label> {
    /** A label with a text at first. */
    public Label(String value) {
        super("Label", "Label", "value", "");
        begin(value);
    }

    @Override
    String decode(Object held) {
        return (String) held;
    }

    @Override
    Map<String, Object> farewell() {
        return Map.of();
    }
}
