package elara.widgets;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Something to click. */
public final class Button extends DOMWidget<Button> {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** A button with a text on it. */
    public Button(String description) {
        super("Button", "Button");
        set("description", description);
    }

    /**
     * Has {@code listener} called at every click. What it prints is shown below the button. It may run beside a cell, as
     * {@link Control#onChange} says.
     */
    public Button onClick(Runnable listener) {
        listeners.add(listener);
        return this;
    }

    /** Sets the picture before the text, by its name at Font Awesome 5, such as {@code "play"}. */
    public Button icon(String name) {
        return with("icon", name);
    }

    /** Sets a look: {@code "primary"}, {@code "success"}, {@code "info"}, {@code "warning"}, {@code "danger"} or {@code ""}. */
    public Button buttonStyle(String name) {
        return with("button_style", name);
    }

    /** Sets whether it can be clicked. */
    public Button disabled(boolean disabled) {
        return with("disabled", disabled);
    }

    @Override
    void received(Map<String, Object> content) {
        if ("click".equals(content.get("event"))) {
            listeners.forEach(Runnable::run);
        }
    }

    @Override
    Map<String, Object> farewell() {
        return Map.of("disabled", true);
    }

    @Override
    public String toString() {
        return "[" + get("description") + "] (button)";
    }
}
