package elara.server.zmtp;

import java.util.List;
import java.util.Set;

/** Sends back what it gets: a heartbeat. */
public final class Echo extends ListeningSocket {
    /** An echo. */
    public Echo(Limits limits, Security security) {
        super("ROUTER", Set.of("DEALER", "REQ", "ROUTER"), limits, security);
    }

    @Override
    void received(Connection connection, List<byte[]> parts) {
        connection.send(new OutgoingMessage(parts));
    }
}
