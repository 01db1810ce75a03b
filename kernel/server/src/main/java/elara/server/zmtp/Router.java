package elara.server.zmtp;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Takes messages from clients, each with the client's identity before its parts, and sends such messages to the clients they
 * name. A client that comes again under its identity takes the place of the connection that it had.
 *
 * @see <a href="https://rfc.zeromq.org/spec/28/#the-router-socket-type">ROUTER</a>
 */
public final class Router extends ListeningSocket {
    private final Predicate<List<byte[]>> receiver;
    private final Map<ByteBuffer, Connection> connections = new ConcurrentHashMap<>();
    private final Map<Connection, byte[]> identities = new ConcurrentHashMap<>();
    private int unnamed;

    /**
     * A router.
     *
     * @param receiver gets what arrives, on the I/O thread, and says whether it is from somebody who is to be trusted
     */
    public Router(Limits limits, Security security, Predicate<List<byte[]>> receiver) {
        super("ROUTER", Set.of("DEALER", "REQ", "ROUTER"), limits, security);
        this.receiver = receiver;
    }

    /** Sends a message to the client whose identity is its first part; to none if that client has gone. */
    public void send(List<byte[]> parts) {
        Connection connection = connections.get(ByteBuffer.wrap(parts.get(0)));
        if (connection != null) {
            connection.send(new OutgoingMessage(parts.subList(1, parts.size())));
        }
    }

    @Override
    void opened(Connection connection) {
        byte[] identity = connection.peer().identity();
        if (identity.length == 0) {
            identity = ByteBuffer.allocate(5).putInt(1, ++unnamed).array();
        }
        identities.put(connection, identity);
        Connection before = connections.put(ByteBuffer.wrap(identity), connection);
        if (before != null) {
            before.close();
        }
    }

    @Override
    void closed(Connection connection) {
        byte[] identity = identities.remove(connection);
        if (identity != null) {
            connections.remove(ByteBuffer.wrap(identity), connection);
        }
    }

    @Override
    void received(Connection connection, List<byte[]> parts) {
        byte[] identity = identities.get(connection);
        if (identity == null) {
            return; // closed while it was read
        }
        List<byte[]> message = new ArrayList<>(parts.size() + 1);
        message.add(identity);
        message.addAll(parts);
        if (receiver.test(message)) {
            connection.trust();
        }
    }
}
