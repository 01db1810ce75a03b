package elara.server.handlers;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import elara.server.protocol.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A front end's message that the user has moved a control.
 *
 * @see <a href="https://github.com/jupyter-widgets/ipywidgets/blob/main/packages/schema/messages.md">update, echo_update</a>
 */
final class WidgetUpdate {
    private WidgetUpdate() {
    }

    /** Whether a message is one. */
    static boolean isUpdate(Message message) {
        return message.type().equals("comm_msg") && state(message) != null
            && new JsonPrimitive("update").equals(data(message).get("method"));
    }

    /**
     * Whether one that follows changes the same attributes again, so that listeners need not hear of this one: a drag never
     * queues up. What is not about widgets, such as a cell, comes in its turn and finds what had been changed before it.
     */
    static boolean isSuperseded(Message update, List<Message> waiting) {
        for (Message next : waiting) {
            if (!isUpdate(next)) {
                return false;
            }
            if (id(next).equals(id(update)) && state(next).keySet().containsAll(state(update).keySet())) {
                return true;
            }
        }
        return false;
    }

    /** The data that make a widget hold what it says, without its listeners hearing of it. */
    static Map<String, Object> withoutListeners(Map<String, Object> data) {
        Map<String, Object> quiet = new LinkedHashMap<>(data);
        quiet.put("method", "keep");
        return quiet;
    }

    /** What tells all front ends of it; the one it came from waits for its own before it takes those of others. */
    static JsonObject echo(Message update) {
        JsonObject content = update.content().deepCopy();
        content.getAsJsonObject("data").addProperty("method", "echo_update");
        return content;
    }

    /** Which comm it came over; empty if that is not said. */
    static String id(Message message) {
        return message.content().get("comm_id") instanceof JsonPrimitive id ? id.getAsString() : "";
    }

    private static JsonObject data(Message message) {
        return message.content().get("data") instanceof JsonObject data ? data : new JsonObject();
    }

    private static JsonObject state(Message message) {
        return data(message).get("state") instanceof JsonObject state ? state : null;
    }
}
