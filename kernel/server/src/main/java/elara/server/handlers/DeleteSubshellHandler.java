package elara.server.handlers;

import com.google.gson.JsonObject;
import elara.server.protocol.Handler;
import elara.server.protocol.MalformedMessageException;
import elara.server.protocol.Request;
import elara.server.protocol.Subshells;

/** Takes a subshell away. Its cell goes on to its end; what waits behind that is told that there is no subshell for it any more. */
public final class DeleteSubshellHandler implements Handler {
    private final Subshells subshells;

    /** Takes from {@code subshells}. */
    public DeleteSubshellHandler(Subshells subshells) {
        this.subshells = subshells;
    }

    @Override
    public String type() {
        return "delete_subshell_request";
    }

    @Override
    public void handle(Request request) throws MalformedMessageException {
        String id = request.fields().string("subshell_id");
        if (!subshells.delete(id)) {
            throw new MalformedMessageException("There is no subshell " + id);
        }
        request.reply(new JsonObject());
    }
}
