package elara.server.handlers;

import com.google.gson.JsonObject;
import elara.server.protocol.Handler;
import elara.server.protocol.MalformedMessageException;
import elara.server.protocol.Request;
import elara.server.protocol.Subshells;

/** Starts a subshell and tells its id. */
public final class CreateSubshellHandler implements Handler {
    private final Subshells subshells;

    /** Adds to {@code subshells}. */
    public CreateSubshellHandler(Subshells subshells) {
        this.subshells = subshells;
    }

    @Override
    public String type() {
        return "create_subshell_request";
    }

    @Override
    public void handle(Request request) throws MalformedMessageException {
        String id = subshells.create().orElseThrow(() -> new MalformedMessageException(
            "There are as many subshells as this kernel can have (" + subshells.ids().size() + "). Delete one that is not needed any more"));
        JsonObject reply = new JsonObject();
        reply.addProperty("subshell_id", id);
        request.reply(reply);
    }
}
