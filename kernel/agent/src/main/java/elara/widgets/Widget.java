package elara.widgets;

import elara.comm.Comm;
import elara.display.MimeBundle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An object whose state the front end shows, and that both sides change. The front end learns of it when it is first
 * shown; from then on every change is sent.
 *
 * @see <a href="https://github.com/jupyter-widgets/ipywidgets/blob/main/packages/schema/messages.md">messages</a>
 */
public abstract class Widget {
    static final Module BASE = new Module("@jupyter-widgets/base", "2.0.0");
    static final Module CONTROLS = new Module("@jupyter-widgets/controls", "2.0.0");
    static final Module OUTPUT = new Module("@jupyter-widgets/output", "1.0.0");
    static final String TARGET = "jupyter.widget";
    private static final String PROTOCOL_VERSION = "2.1.0";

    /** Where the front end finds a model or a view, with the version of its attributes. */
    record Module(String name, String version) {
    }

    private final Map<String, Object> state = new LinkedHashMap<>();
    private volatile Comm comm;

    /** A widget of a kind that the controls module has a model and a view of. */
    Widget(String name) {
        this(CONTROLS, name + "Model", CONTROLS, name + "View");
    }

    /** A widget with a model and a view, the latter null if it cannot be seen. */
    Widget(Module modelModule, String model, Module viewModule, String view) {
        state.put("_model_module", modelModule.name());
        state.put("_model_module_version", modelModule.version());
        state.put("_model_name", model);
        state.put("_view_module", viewModule.name());
        state.put("_view_module_version", viewModule.version());
        state.put("_view_name", view);
    }

    /** What is shown where there is no front end for widgets; every bundle of a widget carries it. */
    MimeBundle fallback() {
        return MimeBundle.text(toString());
    }

    /** What the front end is told when this session has ended: attributes by name. */
    Map<String, Object> farewell() {
        return Map.of();
    }

    /** The user has changed attributes, which {@link #get} has already. */
    void changed(Map<String, Object> attributes) {
    }

    /** The user has changed attributes, and nobody is to hear of it. */
    void kept() {
    }

    /** The front end has sent something other than attributes. */
    void received(Map<String, Object> content) {
    }

    /** The widget has been taken away. */
    void closed() {
    }

    /** An attribute's value, null if it has none. */
    final synchronized Object get(String attribute) {
        return state.get(attribute);
    }

    /** Gives an attribute a value: one of JSON, bytes, a widget, or a list of widgets. */
    final synchronized void set(String attribute, Object value) {
        boolean known = state.containsKey(attribute) && Objects.equals(state.put(attribute, value), value);
        state.put(attribute, value);
        if (comm != null && !known) {
            Map<String, Object> changes = new LinkedHashMap<>();
            changes.put(attribute, encode(value));
            comm.send(Map.of("method", "update", "state", changes));
        }
    }

    /** The id that the front end knows this widget by. */
    final String id() {
        open();
        return comm.id();
    }

    /** Lets the front end know of this widget, after those it refers to. */
    final synchronized void open() {
        if (comm == null) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("state", encodedState());
            data.put("farewell", encode(farewell()));
            comm = Comm.open(TARGET, data, Map.of("version", PROTOCOL_VERSION));
            comm.onMessage(this::receive);
            comm.onClose(closing -> forget());
            WidgetStates.add(this);
        }
    }

    /** Takes the widget away, wherever it is shown. */
    public final void close() {
        Comm open = comm;
        if (open != null) {
            open.close();
            forget();
        }
    }

    private void forget() {
        synchronized (this) {
            WidgetStates.remove(comm.id());
            comm = null;
        }
        closed();
    }

    /** All attributes, as they are sent. */
    final synchronized Map<String, Object> encodedState() {
        Map<String, Object> encoded = new LinkedHashMap<>();
        state.forEach((attribute, value) -> encoded.put(attribute, encode(value)));
        return encoded;
    }

    private static Object encode(Object value) {
        if (value instanceof Widget widget) {
            return "IPY_MODEL_" + widget.id();
        } else if (value instanceof List<?> list && list.stream().anyMatch(Widget.class::isInstance)) {
            return list.stream().map(Widget::encode).toList();
        } else if (value instanceof Map<?, ?> map) {
            Map<Object, Object> encoded = new LinkedHashMap<>();
            map.forEach((key, element) -> encoded.put(key, encode(element)));
            return encoded;
        }
        return value;
    }

    /** From the front end; the kernel has told other front ends already. */
    private void receive(Map<String, Object> data) {
        switch (String.valueOf(data.get("method"))) {
            case "update" -> update(mapOf(data.get("state")));
            case "keep" -> keep(mapOf(data.get("state"))); // of the kernel, in place of an update
            case "request_state" -> comm.send(Map.of("method", "update", "state", encodedState()));
            case "custom" -> received(mapOf(data.get("content")));
            default -> throw new IllegalArgumentException("A widget got a message that the protocol does not have: " + data);
        }
    }

    private void update(Map<String, Object> attributes) {
        synchronized (this) {
            state.putAll(attributes);
        }
        changed(attributes);
    }

    private void keep(Map<String, Object> attributes) {
        synchronized (this) {
            state.putAll(attributes);
        }
        kept();
    }

    @SuppressWarnings("unchecked") // the codec makes only such maps
    private static Map<String, Object> mapOf(Object value) {
        return value instanceof Map<?, ?> ? (Map<String, Object>) value : Map.of();
    }

    /** A list of copies, for attributes that are lists. */
    static List<Object> listOf(Object value) {
        return value instanceof List<?> list ? new ArrayList<>(list) : List.of();
    }
}
