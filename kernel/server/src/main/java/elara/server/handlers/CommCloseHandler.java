package elara.server.handlers;

import elara.server.comm.OpenComms;
import elara.server.comm.CommDelivery;
import elara.server.protocol.Fields;
import elara.server.protocol.Handler;
import elara.server.protocol.MalformedMessageException;
import elara.server.protocol.Request;
import elara.wire.FrameType;

/** A front end closes a comm. */
public final class CommCloseHandler implements Handler {
    private final CommDelivery delivery;
    private final OpenComms comms;

    /** Tells the session through {@code delivery}. */
    public CommCloseHandler(CommDelivery delivery, OpenComms comms) {
        this.delivery = delivery;
        this.comms = comms;
    }

    @Override
    public String type() {
        return "comm_close";
    }

    @Override
    public void handle(Request request) throws MalformedMessageException {
        Fields fields = request.fields();
        String id = fields.string("comm_id");
        delivery.deliver(request, FrameType.COMM_CLOSE, id, CommDelivery.data(request));
        comms.remove(id);
    }
}
