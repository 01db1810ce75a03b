package elara.server.handlers;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import elara.server.protocol.Handler;
import elara.server.protocol.MalformedMessageException;
import elara.server.protocol.Request;
import elara.server.protocol.Subshells;

/** Ends all that runs; if the request's header names a subshell, what runs there. */
public final class InterruptHandler implements Handler {
    private final Runnable interrupt;
    private final Subshells subshells;

    /** Interrupts all with {@code interrupt}, which returns at once. */
    public InterruptHandler(Runnable interrupt, Subshells subshells) {
        this.interrupt = interrupt;
        this.subshells = subshells;
    }

    @Override
    public String type() {
        return "interrupt_request";
    }

    @Override
    public void handle(Request request) throws MalformedMessageException {
        JsonElement subshell = request.message().header().get("subshell_id");
        if (subshell == null || subshell.isJsonNull()) {
            interrupt.run();
        } else if (!subshell.isJsonPrimitive() || !subshells.interrupt(subshell.getAsString())) {
            throw new MalformedMessageException("There is no subshell " + subshell);
        }
        request.reply(new JsonObject());
    }
}
