package elara.server.handlers;

import com.google.gson.JsonObject;
import elara.server.comm.OpenComms.OpenComm;
import elara.server.comm.OpenComms;
import elara.server.comm.CommDelivery;
import elara.server.protocol.Handler;
import elara.server.protocol.Iopub;
import elara.server.protocol.MalformedMessageException;
import elara.server.protocol.Message;
import elara.server.protocol.Request;
import elara.server.protocol.RequestLoop;
import elara.wire.FrameType;

/** A front end sends data over a comm. */
public final class CommMessageHandler implements Handler {
    private final CommDelivery delivery;
    private final OpenComms comms;
    private final Iopub iopub;
    private final RequestLoop shell;

    /**
     * Hands the data to the session through {@code delivery}.
     *
     * @param shell where messages wait that may say the same, only newer
     */
    public CommMessageHandler(CommDelivery delivery, OpenComms comms, Iopub iopub, RequestLoop shell) {
        this.delivery = delivery;
        this.comms = comms;
        this.iopub = iopub;
        this.shell = shell;
    }

    @Override
    public String type() {
        return "comm_msg";
    }

    @Override
    public void handle(Request request) throws MalformedMessageException {
        String id = request.fields().string("comm_id");
        OpenComm comm = comms.get(id);
        Message message = request.message();
        if (comm == null) {
            close(message, id);
            return;
        }
        if (comm.isWidget() && WidgetUpdate.isUpdate(message)) {
            iopub.publish(message.header(), "comm_msg", WidgetUpdate.echo(message), new JsonObject(), message.buffers());
            if (WidgetUpdate.isSuperseded(message, shell.waiting())) {
                return;
            }
        }
        delivery.deliver(request, FrameType.COMM_MESSAGE, id, CommDelivery.data(request));
    }

    /** The session that had the comm has ended; the front end learns it, and does not wait for an answer. */
    private void close(Message message, String id) {
        JsonObject content = new JsonObject();
        content.addProperty("comm_id", id);
        content.add("data", new JsonObject());
        iopub.publish(message.header(), "comm_close", content);
    }
}
