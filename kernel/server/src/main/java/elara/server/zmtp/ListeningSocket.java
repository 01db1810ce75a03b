package elara.server.zmtp;

import java.util.List;
import java.util.Set;

/** What a port does with its connections. But for sending, all is called by the {@link IoThread}. */
public abstract class ListeningSocket {
    private final String type;
    private final Set<String> peers;
    private final Limits limits;
    private final Security security;

    /**
     * A socket of a type of ZeroMQ's.
     *
     * @param peers the types that may connect
     * @param security what clients must know
     */
    ListeningSocket(String type, Set<String> peers, Limits limits, Security security) {
        this.type = type;
        this.peers = peers;
        this.limits = limits;
        this.security = security;
    }

    final Limits limits() {
        return limits;
    }

    final Mechanism newMechanism() {
        return security.newMechanism(type);
    }

    /** Takes a connection whose handshake is over. */
    final void open(Connection connection) throws ZmtpException {
        String peer = connection.peer().socketType();
        if (!peers.contains(peer)) {
            throw new ZmtpException("a " + peer + " cannot talk to a " + type);
        }
        opened(connection);
    }

    /** A connection can be used from now on. */
    void opened(Connection connection) {
    }

    /** A connection that was open has ended. */
    void closed(Connection connection) {
    }

    abstract void received(Connection connection, List<byte[]> parts) throws ZmtpException;

    /** A command that the protocol does not answer by itself. Unknown ones mean nothing. */
    void received(Connection connection, Command command) throws ZmtpException {
    }

    /** A connection was closed because it did not take what is sent. */
    void cutOff(Connection connection) {
    }

    /**
     * What one connection may hold.
     *
     * @param messageBytes of a message that arrives
     * @param waitingBytes of messages that it has not taken yet
     */
    public record Limits(long messageBytes, long waitingBytes) {
    }
}
