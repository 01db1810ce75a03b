package elara.widgets;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * A widget with a value.
 *
 * @param <V> the type of its value
 * @param <C> the control's own class
 */
public abstract class Control<V, C extends Control<V, C>> extends DOMWidget<C> {
    /** Longer descriptions would be cut. */
    static final int USUAL_DESCRIPTION = 9;

    private final String attribute;
    private final List<Consumer<? super V>> listeners = new CopyOnWriteArrayList<>();
    private V last;
    private Style describing;

    /**
     * A control of a kind that the controls module has.
     *
     * @param attribute which attribute holds the value
     */
    Control(String name, String styleKind, String attribute, String description) {
        super(name, styleKind);
        this.attribute = attribute;
        set("description", description);
        if (descriptionLength() > USUAL_DESCRIPTION) {
            describeWithin("initial");
        }
    }

    /** How many characters the description has where it stands before the control, which takes room. */
    int descriptionLength() {
        return description().length();
    }

    /** Makes room for the description, unless the user has given the control a style. */
    final void describeWithin(String width) {
        if (get("style") == describing) {
            describing = new Style().descriptionWidth(width);
            style(describing);
        }
    }

    /** The value of what the attribute holds, which came from the front end if the user has moved the control. */
    abstract V decode(Object held);

    /** What the attribute holds for a value. */
    Object encodeValue(V value) {
        return value;
    }

    /** The value now. */
    public final V value() {
        return decode(get(attribute));
    }

    /** Sets the value, here and in the notebook. Listeners hear of it. */
    public final void setValue(V value) {
        set(attribute, encodeValue(value));
        notifyListeners();
    }

    /** Sets the value a control begins with. */
    final void begin(V value) {
        set(attribute, encodeValue(value));
        last = value;
    }

    /**
     * Has {@code listener} called with every new value. What it prints is shown below the control. In JupyterLab it may run beside a
     * cell that goes on: what both change has to be made for that ({@code volatile}, {@code AtomicInteger}, …). Elsewhere it waits until no
     * cell runs. Of values that come while it is running, it gets the newest one only.
     */
    @SuppressWarnings("unchecked") // C is the class itself
    public final C onChange(Consumer<? super V> listener) {
        listeners.add(listener);
        return (C) this;
    }

    /** Has a listener called no more. */
    final void forget(Consumer<? super V> listener) {
        listeners.remove(listener);
    }

    /** The text beside it. */
    public final String description() {
        return (String) get("description");
    }

    /** Sets whether the user can move it. */
    public final C disabled(boolean disabled) {
        return with("disabled", disabled);
    }

    /** What reads well behind the value where the control cannot be moved, or nothing. */
    String range() {
        return "";
    }

    @Override
    final void changed(Map<String, Object> attributes) {
        if (attributes.containsKey(attribute)) {
            notifyListeners();
        }
    }

    @Override
    final void kept() {
        last = value();
    }

    @Override
    Map<String, Object> farewell() {
        return Map.of("disabled", true);
    }

    private void notifyListeners() {
        V value = value();
        if (!Objects.equals(last, value)) {
            last = value;
            listeners.forEach(listener -> listener.accept(value));
        }
    }

    /** The attribute that holds the value. */
    final String attribute() {
        return attribute;
    }

    @Override
    public String toString() {
        String range = range().isEmpty() ? "" : " (" + range() + ")";
        return (description().isEmpty() ? "" : description() + ": ") + value() + range;
    }
}
