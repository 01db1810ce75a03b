package elara.server.protocol;

import elara.server.zmtp.CurveKeys;
import elara.server.zmtp.Echo;
import elara.server.zmtp.IoThread;
import elara.server.zmtp.ListeningSocket;
import elara.server.zmtp.ListeningSocket.Limits;
import elara.server.zmtp.Publisher;
import elara.server.zmtp.Router;
import elara.server.zmtp.Security;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * The kernel's five ZeroMQ sockets. What arrives is taken in at once by a thread that waits for no handler, so the heartbeat
 * always answers; what is sent goes out on the thread that sends it.
 */
public final class Sockets implements AutoCloseable {
    private static final long MEGABYTE = 1 << 20;
    private static final Limits REQUESTS = new Limits(128 * MEGABYTE, 64 * MEGABYTE);
    private static final Limits HEARTBEATS = new Limits(MEGABYTE / 16, MEGABYTE);
    private static final long MAX_SUBSCRIPTION_BYTES = 1024;

    private final IoThread io = new IoThread();
    private final Map<Channel, Router> routers = new EnumMap<>(Channel.class);
    private final Publisher iopub;

    /**
     * Binds the sockets to the addresses of the connection file.
     *
     * @param receiver gets the frames of what arrives, on the thread that reads, and says whether they are signed as they should be
     * @param welcome makes the message to a client that has subscribed to a topic
     * @throws IOException if a port is taken
     */
    public Sockets(ConnectionFile connection, BiPredicate<Channel, List<byte[]>> receiver, Function<byte[], List<byte[]>> welcome)
            throws IOException {
        CurveKeys keys = connection.curveKeys();
        Security security = keys == null ? Security.none() : Security.ofPair(keys);
        for (Channel channel : List.of(Channel.SHELL, Channel.CONTROL, Channel.STDIN)) {
            Router router = new Router(REQUESTS, security, frames -> receiver.test(channel, frames));
            bind(connection, connection.port(channel), router);
            routers.put(channel, router);
        }
        iopub = new Publisher(new Limits(MAX_SUBSCRIPTION_BYTES, maxWaitingOutput()), security, welcome);
        bind(connection, connection.port(Channel.IOPUB), iopub);
        // Jupyter's heartbeat makes up a key pair of its own.
        bind(connection, connection.hb_port(), new Echo(HEARTBEATS, keys == null ? security : Security.ofPublicKey(keys)));
    }

    /** How much output may wait for a client that does not read. */
    private static long maxWaitingOutput() {
        return Long.getLong("elara.output.waiting.mb", Math.min(64, Runtime.getRuntime().maxMemory() / MEGABYTE / 8)) * MEGABYTE;
    }

    private void bind(ConnectionFile connection, int port, ListeningSocket socket) throws IOException {
        try {
            io.bind(connection.address(port), socket);
        } catch (IOException | RuntimeException e) {
            throw new IOException("Cannot listen on " + connection.url(port) + ": " + e.getMessage(), e);
        }
    }

    /** Starts to take in messages. */
    public void start() {
        io.start();
    }

    /** Sends a message to the client that its first frame names, or on iopub to all. Waits for nobody. */
    public void send(Channel channel, List<byte[]> frames) {
        if (channel == Channel.IOPUB) {
            iopub.publish(frames);
        } else {
            routers.get(channel).send(frames);
        }
    }

    /** Waits while clients that read have much output before them. Whoever makes much output calls this before each message. */
    public void awaitRoom() {
        iopub.awaitRoom();
    }

    /** Waits up to a second until clients have what was sent, and closes the sockets. */
    @Override
    public void close() throws InterruptedException {
        io.close();
    }
}
