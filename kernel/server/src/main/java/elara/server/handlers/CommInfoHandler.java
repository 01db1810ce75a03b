package elara.server.handlers;

import com.google.gson.JsonObject;
import elara.server.comm.OpenComms;
import elara.server.protocol.Handler;
import elara.server.protocol.MalformedMessageException;
import elara.server.protocol.Request;

/** Lists the open comms. */
public final class CommInfoHandler implements Handler {
    private final OpenComms comms;

    /** Lists {@code comms}. */
    public CommInfoHandler(OpenComms comms) {
        this.comms = comms;
    }

    @Override
    public String type() {
        return "comm_info_request";
    }

    @Override
    public void handle(Request request) throws MalformedMessageException {
        String wanted = request.fields().string("target_name", null);
        JsonObject open = new JsonObject();
        comms.all().forEach((id, comm) -> {
            if (wanted == null || wanted.equals(comm.target())) {
                JsonObject info = new JsonObject();
                info.addProperty("target_name", comm.target());
                open.add(id, info);
            }
        });
        JsonObject reply = new JsonObject();
        reply.add("comms", open);
        request.reply(reply);
    }
}
