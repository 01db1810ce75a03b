package elara.server.handlers;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import elara.server.history.Glob;
import elara.server.history.History.Entry;
import elara.server.history.History;
import elara.server.protocol.Fields;
import elara.server.protocol.Handler;
import elara.server.protocol.MalformedMessageException;
import elara.server.protocol.Request;
import java.util.List;

/**
 * Tells what was run before, in this session of the kernel and in earlier ones.
 *
 * @see <a href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#history">history</a>
 */
public final class HistoryHandler implements Handler {
    private final History history;

    /** Tells of {@code history}. */
    public HistoryHandler(History history) {
        this.history = history;
    }

    @Override
    public String type() {
        return "history_request";
    }

    @Override
    public void handle(Request request) throws MalformedMessageException {
        Fields fields = request.fields();
        boolean output = fields.flag("output", false);
        String accessType = fields.string("hist_access_type", "tail");
        List<Entry> entries = switch (accessType) {
            case "tail" -> history.tail(fields.integer("n", 10));
            case "range" -> history.range(fields.integer("session", 0), fields.integer("start", 1),
                fields.integer("stop", Integer.MAX_VALUE));
            case "search" -> history.search(Glob.of(fields.string("pattern", "*")), fields.integer("n", Integer.MAX_VALUE),
                fields.flag("unique", false));
            default -> throw new MalformedMessageException(
                "The field \"hist_access_type\" must be tail, range or search, not " + accessType);
        };
        JsonArray items = new JsonArray();
        entries.forEach(entry -> items.add(item(entry, output)));
        JsonObject reply = new JsonObject();
        reply.add("history", items);
        request.reply(reply);
    }

    /** Session, line and input; with output a pair of input and output, which is not kept and so null. */
    private static JsonArray item(Entry entry, boolean output) {
        JsonArray item = new JsonArray();
        item.add(entry.session());
        item.add(entry.line());
        if (output) {
            JsonArray pair = new JsonArray();
            pair.add(entry.source());
            pair.add(JsonNull.INSTANCE);
            item.add(pair);
        } else {
            item.add(entry.source());
        }
        return item;
    }
}
