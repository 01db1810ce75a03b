package elara.server.zmtp;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Sends messages to all clients that have subscribed to a beginning of their first part.
 *
 * @see <a href="https://rfc.zeromq.org/spec/29/#the-xpub-socket-type">XPUB</a>
 */
public final class Publisher extends ListeningSocket {
    private final Function<byte[], List<byte[]>> welcome;
    private final Map<Connection, Subscriptions> subscribers = new ConcurrentHashMap<>();

    /**
     * A publisher.
     *
     * @param welcome makes the message that a client gets when it has subscribed to a topic
     */
    public Publisher(Limits limits, Security security, Function<byte[], List<byte[]>> welcome) {
        super("XPUB", Set.of("SUB", "XSUB"), limits, security);
        this.welcome = welcome;
    }

    /** Publishes a message. It waits for nobody: who has not read too much of what came before is disconnected. */
    public void publish(List<byte[]> parts) {
        OutgoingMessage message = new OutgoingMessage(parts);
        subscribers.forEach((connection, subscriptions) -> {
            if (subscriptions.match(parts.get(0))) {
                connection.send(message);
            }
        });
    }

    /** Waits for clients that read, but have much to read before them; not for those that do not read. */
    public void awaitRoom() {
        subscribers.keySet().forEach(Connection::awaitRoom);
    }

    @Override
    void opened(Connection connection) {
        subscribers.put(connection, new Subscriptions());
    }

    @Override
    void closed(Connection connection) {
        subscribers.remove(connection);
    }

    /** ZMTP 3.0 subscribes by messages that begin with 1, or 0 to take it back; 3.1 by commands. */
    @Override
    void received(Connection connection, List<byte[]> parts) throws ZmtpException {
        byte[] first = parts.get(0);
        if (parts.size() == 1 && first.length > 0 && first[0] <= 1 && first[0] >= 0) {
            subscribe(connection, first[0] == 1, Arrays.copyOfRange(first, 1, first.length));
        }
    }

    @Override
    void received(Connection connection, Command command) throws ZmtpException {
        if (command.name().equals("SUBSCRIBE") || command.name().equals("CANCEL")) {
            subscribe(connection, command.name().equals("SUBSCRIBE"), command.rest());
        }
    }

    private void subscribe(Connection connection, boolean wanted, byte[] topic) throws ZmtpException {
        Subscriptions subscriptions = subscribers.get(connection);
        if (subscriptions == null) {
            return; // closed while it was read
        }
        if (wanted) {
            subscriptions.add(topic);
            connection.send(new OutgoingMessage(welcome.apply(topic)));
        } else {
            subscriptions.remove(topic);
        }
    }

    @Override
    void cutOff(Connection connection) {
        System.err.println("Elara disconnected a client that does not read its output: more than "
            + (limits().waitingBytes() >> 20) + " MB waited for it. It gets what comes from when it reads again.");
    }
}
