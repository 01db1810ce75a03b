package elara.server.handlers;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import elara.server.help.Completer;
import elara.server.protocol.Fields;
import elara.server.protocol.Handler;
import elara.server.protocol.MalformedMessageException;
import elara.server.protocol.Request;

/** Completes the code at the cursor. */
public final class CompleteHandler implements Handler {
    private final Completer completer;

    /** Completes with {@code completer}. */
    public CompleteHandler(Completer completer) {
        this.completer = completer;
    }

    @Override
    public String type() {
        return "complete_request";
    }

    @Override
    public void handle(Request request) throws MalformedMessageException {
        Fields fields = request.fields();
        String code = fields.string("code");
        int cursor = CodeText.toIndex(code, fields.integer("cursor_pos", Integer.MAX_VALUE));
        Completer.Completion completion = completer.complete(code, cursor);
        JsonArray matches = new JsonArray();
        completion.matches().forEach(matches::add);
        JsonObject reply = new JsonObject();
        reply.add("matches", matches);
        reply.addProperty("cursor_start", CodeText.toPosition(code, completion.start()));
        reply.addProperty("cursor_end", CodeText.toPosition(code, cursor));
        reply.add("metadata", new JsonObject());
        request.reply(reply);
    }
}
