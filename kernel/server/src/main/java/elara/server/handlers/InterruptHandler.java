package elara.server.handlers;

import com.google.gson.JsonObject;
import elara.server.protocol.Handler;
import elara.server.protocol.Request;

/** Ends the cell that runs. */
public final class InterruptHandler implements Handler {
    private final Runnable interrupt;

    /** Interrupts with {@code interrupt}, which returns at once. */
    public InterruptHandler(Runnable interrupt) {
        this.interrupt = interrupt;
    }

    @Override
    public String type() {
        return "interrupt_request";
    }

    @Override
    public void handle(Request request) {
        interrupt.run();
        request.reply(new JsonObject());
    }
}
