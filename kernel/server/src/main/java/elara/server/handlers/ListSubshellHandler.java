package elara.server.handlers;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import elara.server.protocol.Handler;
import elara.server.protocol.Request;
import elara.server.protocol.Subshells;

/** Lists the subshells. */
public final class ListSubshellHandler implements Handler {
    private final Subshells subshells;

    /** Lists {@code subshells}. */
    public ListSubshellHandler(Subshells subshells) {
        this.subshells = subshells;
    }

    @Override
    public String type() {
        return "list_subshell_request";
    }

    @Override
    public void handle(Request request) {
        JsonArray ids = new JsonArray();
        subshells.ids().forEach(ids::add);
        JsonObject reply = new JsonObject();
        reply.add("subshell_id", ids);
        request.reply(reply);
    }
}
