package elara.server.handlers;

import com.google.gson.JsonObject;
import elara.server.protocol.Handler;
import elara.server.protocol.Iopub;
import elara.server.protocol.MalformedMessageException;
import elara.server.protocol.Request;

/** Ends the kernel; whoever wants a restart starts a new one. */
public final class ShutdownHandler implements Handler {
    private final Iopub iopub;
    private final Runnable shutdown;

    /** Shuts down with {@code shutdown}, which returns at once. */
    public ShutdownHandler(Iopub iopub, Runnable shutdown) {
        this.iopub = iopub;
        this.shutdown = shutdown;
    }

    @Override
    public String type() {
        return "shutdown_request";
    }

    @Override
    public void handle(Request request) throws MalformedMessageException {
        JsonObject reply = new JsonObject();
        reply.addProperty("status", "ok");
        reply.addProperty("restart", request.fields().flag("restart", false));
        // Clients other than the one that asked learn of it too.
        iopub.publish(request.message().header(), "shutdown_reply", reply.deepCopy());
        request.reply(reply);
        shutdown.run();
    }
}
