package elara.server.handlers;

import elara.server.comm.OpenComms.OpenComm;
import elara.server.comm.OpenComms;
import elara.server.comm.CommDelivery;
import elara.server.protocol.Fields;
import elara.server.protocol.Handler;
import elara.server.protocol.MalformedMessageException;
import elara.server.protocol.Request;
import elara.wire.FrameType;
import java.util.Map;

/** A front end opens a comm. */
public final class CommOpenHandler implements Handler {
    private final CommDelivery delivery;
    private final OpenComms comms;

    /** Hands comms to the session through {@code delivery}. */
    public CommOpenHandler(CommDelivery delivery, OpenComms comms) {
        this.delivery = delivery;
        this.comms = comms;
    }

    @Override
    public String type() {
        return "comm_open";
    }

    @Override
    public void handle(Request request) throws MalformedMessageException {
        Fields fields = request.fields();
        String id = fields.string("comm_id");
        String target = fields.string("target_name");
        // Known before the session is told: a target nobody registered is closed by the session, which forgets it again.
        comms.add(id, new OpenComm(target, 0, Map.of()));
        delivery.deliver(request, FrameType.COMM_OPEN, id, target, CommDelivery.data(request), request.message().buffers());
    }
}
