package elara.server.handlers;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import elara.server.help.completion.Completer;
import elara.server.help.completion.Completion;
import elara.server.help.completion.Match;
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
        Completion completion = completer.complete(code, cursor);
        int start = CodeText.toPosition(code, completion.start());
        int end = CodeText.toPosition(code, cursor);
        JsonArray matches = new JsonArray();
        JsonArray types = new JsonArray();
        for (Match match : completion.matches()) {
            matches.add(match.text());
            types.add(type(match, start, end));
        }
        JsonObject metadata = new JsonObject();
        metadata.add("_jupyter_types_experimental", types);
        JsonObject reply = new JsonObject();
        reply.add("matches", matches);
        reply.addProperty("cursor_start", start);
        reply.addProperty("cursor_end", end);
        reply.add("metadata", metadata);
        request.reply(reply);
    }

    /** What front ends show of a match, in ipykernel's form; JupyterLab reads {@code text} and {@code type}. */
    private static JsonObject type(Match match, int start, int end) {
        JsonObject type = new JsonObject();
        type.addProperty("start", start);
        type.addProperty("end", end);
        type.addProperty("text", match.text());
        type.addProperty("type", match.kind().word());
        type.addProperty("signature", match.signature());
        return type;
    }
}
