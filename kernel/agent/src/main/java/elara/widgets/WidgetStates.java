package elara.widgets;

import elara.comm.Comms;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The widgets that the front end knows, and their states for a front end that comes later, such as a reloaded page.
 *
 * @see <a href="https://github.com/jupyter-widgets/ipywidgets/blob/main/packages/schema/messages.md">control messages</a>
 */
public final class WidgetStates {
    private static final Map<String, Widget> OPEN = new ConcurrentSkipListMap<>();

    private WidgetStates() {
    }

    /** Answers to front ends from now on. */
    public static void register() {
        Comms.register("jupyter.widget.control", comm -> comm.onMessage(data -> {
            if ("request_states".equals(data.get("method"))) {
                comm.send(Map.of("method", "update_states", "states", all()));
            }
        }));
    }

    static void add(Widget widget) {
        OPEN.put(widget.id(), widget);
    }

    static void remove(String id) {
        OPEN.remove(id);
    }

    private static Map<String, Object> all() {
        Map<String, Object> states = new LinkedHashMap<>();
        OPEN.forEach((id, widget) -> {
            Map<String, Object> state = widget.encodedState();
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("model_name", state.get("_model_name"));
            entry.put("model_module", state.get("_model_module"));
            entry.put("model_module_version", state.get("_model_module_version"));
            entry.put("state", state);
            states.put(id, entry);
        });
        return states;
    }
}
