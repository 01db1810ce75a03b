package elara.server.handlers;

import com.google.gson.JsonObject;
import elara.server.help.Completeness;
import elara.server.protocol.Handler;
import elara.server.protocol.MalformedMessageException;
import elara.server.protocol.Request;

/** Says whether code could be run as it stands, so that a console knows whether Enter runs it or begins a new line. */
public final class IsCompleteHandler implements Handler {
    private final Completeness completeness;

    /** Decides with {@code completeness}. */
    public IsCompleteHandler(Completeness completeness) {
        this.completeness = completeness;
    }

    @Override
    public String type() {
        return "is_complete_request";
    }

    @Override
    public void handle(Request request) throws MalformedMessageException {
        String code = request.fields().string("code");
        String status = completeness.of(code);
        JsonObject reply = new JsonObject();
        reply.addProperty("status", status);
        if (status.equals("incomplete")) {
            reply.addProperty("indent", completeness.indent(code));
        }
        request.reply(reply);
    }
}
