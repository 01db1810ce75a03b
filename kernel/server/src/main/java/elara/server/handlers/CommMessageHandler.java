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
import java.util.List;

/** A front end sends data over a comm. */
public final class CommMessageHandler implements Handler {
    private final CommDelivery delivery;
    private final OpenComms comms;
    private final Iopub iopub;
    private final RequestLoop requests;

    /**
     * Hands the data to the session through {@code delivery}.
     *
     * @param requests where messages wait that may say the same, only newer
     */
    public CommMessageHandler(CommDelivery delivery, OpenComms comms, Iopub iopub, RequestLoop requests) {
        this.delivery = delivery;
        this.comms = comms;
        this.iopub = iopub;
        this.requests = requests;
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
        if (isMove(message)) {
            echo(message);
            if (WidgetUpdate.isSuperseded(message, requests.waiting())) {
                return;
            }
        }
        boolean interrupted = delivery.deliver(request, FrameType.COMM_MESSAGE, id, CommDelivery.data(request), message.buffers());
        if (interrupted) {
            requests.takeArriving(this::isMove).forEach(this::keepWithoutListeners);
        }
    }

    private boolean isMove(Message message) {
        OpenComm comm = WidgetUpdate.isUpdate(message) ? comms.get(WidgetUpdate.id(message)) : null;
        return comm != null && comm.isWidget();
    }

    private void echo(Message move) {
        iopub.publish(move.header(), "comm_msg", WidgetUpdate.echo(move), new JsonObject(), move.buffers());
    }

    /** Who has stopped what a move led to does not want it for the moves that wait; the controls stand where they were moved to. */
    private void keepWithoutListeners(Request request) {
        requests.bracket(request, () -> {
            echo(request.message());
            try {
                delivery.deliver(request, FrameType.COMM_MESSAGE, WidgetUpdate.id(request.message()),
                    WidgetUpdate.withoutListeners(CommDelivery.data(request)), List.of());
            } catch (MalformedMessageException e) {
                throw new IllegalStateException(e); // it is an update
            }
        });
    }

    /** The session that had the comm has ended; the front end learns it, and does not wait for an answer. */
    private void close(Message message, String id) {
        JsonObject content = new JsonObject();
        content.addProperty("comm_id", id);
        content.add("data", new JsonObject());
        iopub.publish(message.header(), "comm_close", content);
    }
}
