package elara.server.zmtp;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * Bounds what connections may take that have not yet sent anything signed: anybody on the machine can open one. Where a bound
 * is reached the one that takes most has to go, so that a new client always finds room. Only the I/O thread calls this.
 */
final class Strangers {
    private static final int MAX_CONNECTIONS = 1000;
    private static final long HANDSHAKE_NANOS = 10_000_000_000L;
    private static final long LOOK_MILLIS = 1000;
    private static final long LOOK_NANOS = LOOK_MILLIS * 1_000_000;
    /** Of all unfinished messages together. */
    private static final long MAX_HELD_BYTES = Math.min(64L << 20, Runtime.getRuntime().maxMemory() / 8);
    /** What each may hold whatever the others do. */
    private static final long FREE_BYTES = 64 << 10;

    private final Set<Connection> connections;
    private long lastLook = System.nanoTime();

    Strangers(Set<Connection> connections) {
        this.connections = connections;
    }

    /** How long nothing has to be looked at: 0 for ever. */
    long millisToWait() {
        return connections.stream().allMatch(Connection::isOpen) ? 0 : LOOK_MILLIS;
    }

    /** Closes connections that do not say in time who they are. */
    void sendAwayTheSilent() {
        long now = System.nanoTime();
        if (now - lastLook > LOOK_NANOS) {
            lastLook = now;
            connections.stream().filter(each -> !each.isOpen() && each.age() > HANDSHAKE_NANOS).forEach(Connection::close);
        }
    }

    /** Closes whoever holds most while all together hold too much, because {@code grown} has got more. */
    void holdLess(Connection grown) {
        if (grown.isTrusted() || grown.heldBytes() <= FREE_BYTES) {
            return;
        }
        while (connections.stream().filter(each -> !each.isTrusted()).mapToLong(Connection::heldBytes).sum() > MAX_HELD_BYTES) {
            most(Comparator.comparingLong(Connection::heldBytes)).ifPresent(Connection::close);
        }
    }

    /** Makes room for one more connection. */
    void makeRoom() {
        if (connections.size() >= MAX_CONNECTIONS) {
            most(Comparator.comparing((Connection each) -> !each.isOpen()).thenComparingLong(Connection::age)).ifPresent(Connection::close);
        }
    }

    private Optional<Connection> most(Comparator<Connection> order) {
        return connections.stream().filter(each -> !each.isTrusted()).max(order);
    }
}
