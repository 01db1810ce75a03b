package elara.server.handlers;

import elara.server.execution.CommDelivery;
import elara.server.protocol.Fields;
import elara.server.protocol.Handler;
import elara.server.protocol.MalformedMessageException;
import elara.server.protocol.Request;
import elara.wire.FrameType;

/** A front end sends data over a comm. */
public final class CommMessageHandler implements Handler {
    private final CommDelivery delivery;

    /** Hands the data to the session through {@code delivery}. */
    public CommMessageHandler(CommDelivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public String type() {
        return "comm_msg";
    }

    @Override
    public void handle(Request request) throws MalformedMessageException {
        Fields fields = request.fields();
        delivery.deliver(request, FrameType.COMM_MESSAGE, fields.string("comm_id"), CommDelivery.data(fields));
    }
}
