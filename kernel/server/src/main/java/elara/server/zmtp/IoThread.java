package elara.server.zmtp;

import java.io.EOFException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The thread that listens on all sockets' ports, and reads from all their connections. */
public final class IoThread implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(IoThread.class.getName());

    private static final int BACKLOG = 256;
    private static final int READ_BYTES = 64 << 10;
    private static final long LINGER_MILLIS = 1000;

    private final Selector selector;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final Strangers strangers = new Strangers(connections);
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(READ_BYTES);
    private final Thread thread = new Thread(this::run, "sockets");
    private volatile boolean closing;

    /** A thread without ports; it is not yet started. */
    public IoThread() throws IOException {
        selector = Selector.open();
    }

    /**
     * Listens for a socket's clients.
     *
     * @throws IOException if the address is taken, or not one of this machine
     */
    public void bind(SocketAddress address, ListeningSocket socket) throws IOException {
        ServerSocketChannel listening = address instanceof UnixDomainSocketAddress
            ? ServerSocketChannel.open(StandardProtocolFamily.UNIX) : ServerSocketChannel.open();
        try {
            listening.bind(address, BACKLOG);
            listening.configureBlocking(false);
            listening.register(selector, SelectionKey.OP_ACCEPT, socket);
        } catch (IOException | RuntimeException e) {
            listening.close();
            throw e;
        }
    }

    /** Starts to take in connections. */
    public void start() {
        thread.start();
    }

    /** Waits up to a second until clients have what was sent, and ends all connections. */
    @Override
    public void close() throws InterruptedException {
        closing = true;
        wake();
        thread.join(2 * LINGER_MILLIS);
    }

    void wake() {
        selector.wakeup();
    }

    /** A connection has been closed; its descriptor is freed once the selector has seen it. */
    void closed(Connection connection) {
        connections.remove(connection);
        wake();
    }

    private void run() {
        try (selector) {
            while (!closing) {
                select(strangers.millisToWait());
                strangers.sendAwayTheSilent();
            }
            stopListening();
            long end = System.nanoTime() + LINGER_MILLIS * 1_000_000;
            while (System.nanoTime() < end && !connections.stream().allMatch(Connection::isDrained)) {
                select(LINGER_MILLIS / 20);
            }
            connections.forEach(Connection::close);
        } catch (IOException e) {
            LOG.log(Level.ERROR, "The kernel can no longer listen", e);
        }
    }

    private void stopListening() throws IOException {
        for (SelectionKey key : selector.keys()) {
            if (key.attachment() instanceof ListeningSocket) {
                key.channel().close();
            }
        }
    }

    private void select(long millis) throws IOException {
        selector.select(this::serve, millis);
    }

    private void serve(SelectionKey key) {
        if (key.attachment() instanceof ListeningSocket socket) {
            accept((ServerSocketChannel) key.channel(), socket);
            return;
        }
        Connection connection = (Connection) key.attachment();
        try {
            if (key.isWritable()) {
                connection.writable();
            }
            if (key.isReadable()) {
                connection.readable(buffer);
                strangers.holdLess(connection);
            }
        } catch (EOFException | CancelledKeyException e) {
            connection.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "Closed a connection: " + e.getMessage());
            connection.close();
        } catch (Throwable e) {
            // Whatever one connection brings about, be it no memory, the others must go on.
            connection.close();
            LOG.log(Level.WARNING, "Closed a connection", e);
        }
    }

    private void accept(ServerSocketChannel listening, ListeningSocket socket) {
        try {
            SocketChannel channel = listening.accept();
            if (channel == null) {
                return;
            }
            channel.configureBlocking(false);
            if (!(channel.getRemoteAddress() instanceof UnixDomainSocketAddress)) {
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            }
            strangers.makeRoom();
            Connection connection = new Connection(this, channel, socket);
            connections.add(connection);
            connection.start(channel.register(selector, SelectionKey.OP_READ, connection));
        } catch (IOException | OutOfMemoryError e) {
            LOG.log(Level.WARNING, "Could not take a connection: " + e.getMessage());
            pause(); // the port stays ready, and this must not become a busy loop
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
