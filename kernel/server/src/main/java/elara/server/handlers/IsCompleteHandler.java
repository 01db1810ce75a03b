package elara.server.handlers;

import com.google.gson.JsonObject;
import elara.server.execution.CodeHelp;
import elara.server.protocol.Handler;
import elara.server.protocol.MalformedMessageException;
import elara.server.protocol.Request;

/** Says whether code could be run as it stands, so that a console knows whether Enter runs it or begins a new line. */
public final class IsCompleteHandler implements Handler {
    private final CodeHelp help;

    /** Decides with {@code help}. */
    public IsCompleteHandler(CodeHelp help) {
        this.help = help;
    }

    @Override
    public String type() {
        return "is_complete_request";
    }

    @Override
    public void handle(Request request) throws MalformedMessageException {
        String code = request.fields().string("code");
        String status = help.completeness(code);
        JsonObject reply = new JsonObject();
        reply.addProperty("status", status);
        if (status.equals("incomplete")) {
            reply.addProperty("indent", help.indent(code));
        }
        request.reply(reply);
    }
}
