package elara.server.protocol;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;
import zmq.Msg;

/**
 * The kernel's five ZeroMQ sockets. One thread owns them, since they may not be shared: it takes in what arrives and
 * sends what other threads queue, in the order they queued it. It never waits for a handler, so the heartbeat always
 * answers and every message is taken in at once.
 */
public final class Sockets implements AutoCloseable {
    /** So many iopub messages may wait for slow clients; then whoever makes more waits too, and nothing is dropped. */
    private static final int MAX_QUEUED = 2000;
    private static final int CONGESTION_RETRY_MILLIS = 5;
    private static final int LINGER_MILLIS = 1000;
    /** JeroMQ makes room for a frame as soon as it knows its size: a stranger on the port must not fill the heap so. */
    private static final int MAX_FRAME_BYTES = 128 << 20;
    /** JeroMQ goes through a subscription by recursion, which takes stack. */
    private static final int MAX_SUBSCRIPTION_BYTES = 1024;
    private static final int MAX_HEARTBEAT_BYTES = 64 << 10;

    private record Reply(Channel channel, List<byte[]> frames) {
    }

    private final ZContext context = new ZContext();
    private final Map<Channel, ZMQ.Socket> sockets = new EnumMap<>(Channel.class);
    private final ZMQ.Socket heartbeat;
    private final Pipe wakeup;
    private final AtomicBoolean woken = new AtomicBoolean();
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final Queue<List<byte[]>> published = new ConcurrentLinkedQueue<>();
    private final Semaphore iopubRoom = new Semaphore(MAX_QUEUED);
    private final BiConsumer<Channel, List<byte[]>> receiver;
    private final Thread thread = new Thread(this::run, "sockets");
    private volatile boolean closing;

    /**
     * Binds the sockets to the address of the connection file.
     *
     * @param receiver gets the frames of what arrives, on this object's thread; on iopub those are subscriptions
     * @throws IOException if a port is taken
     */
    public Sockets(ConnectionFile connection, BiConsumer<Channel, List<byte[]>> receiver) throws IOException {
        this.receiver = receiver;
        context.setLinger(LINGER_MILLIS);
        bind(Channel.SHELL, SocketType.ROUTER, connection.address(connection.shell_port()));
        bind(Channel.CONTROL, SocketType.ROUTER, connection.address(connection.control_port()));
        bind(Channel.STDIN, SocketType.ROUTER, connection.address(connection.stdin_port()));
        bind(Channel.IOPUB, SocketType.XPUB, connection.address(connection.iopub_port()));
        heartbeat = socket(SocketType.ROUTER, connection.address(connection.hb_port()), MAX_HEARTBEAT_BYTES);
        wakeup = Pipe.open();
        wakeup.source().configureBlocking(false);
    }

    /** Starts to take in messages. */
    public void start() {
        thread.start();
    }

    /** Queues a message; on iopub waits while too many are queued. */
    public void send(Channel channel, List<byte[]> frames) {
        if (channel != Channel.IOPUB) {
            replies.add(new Reply(channel, frames));
        } else if (Thread.currentThread() == thread) {
            // The answer to a subscription goes before whatever is queued, and this thread must not wait for itself.
            send(sockets.get(channel), frames);
            return;
        } else {
            iopubRoom.acquireUninterruptibly();
            published.add(frames);
        }
        wake();
    }

    /** Sends what is queued, waits up to a second until clients have it, and closes the sockets. */
    @Override
    public void close() throws InterruptedException {
        closing = true;
        wake();
        thread.join(2L * LINGER_MILLIS);
    }

    private void bind(Channel channel, SocketType type, String address) throws IOException {
        sockets.put(channel, socket(type, address, channel == Channel.IOPUB ? MAX_SUBSCRIPTION_BYTES : MAX_FRAME_BYTES));
    }

    private ZMQ.Socket socket(SocketType type, String address, int maxFrameBytes) throws IOException {
        ZMQ.Socket socket = context.createSocket(type);
        socket.setMaxMsgSize(maxFrameBytes);
        // JeroMQ takes a size over 2^63 for negative and then never leaves its decoder; an empty frame is only junk.
        socket.setMsgAllocator(size -> new Msg(Math.max(0, size)));
        if (type == SocketType.XPUB) {
            socket.setXpubVerbose(true); // each subscription is seen, so each client is welcomed
            socket.setXpubNoDrop(true);
        }
        try {
            socket.bind(address);
        } catch (ZMQException e) {
            throw new IOException("Cannot listen on " + address + ": " + e.getMessage(), e);
        }
        return socket;
    }

    private void wake() {
        if (woken.compareAndSet(false, true)) {
            try {
                wakeup.sink().write(ByteBuffer.allocate(1));
            } catch (IOException e) {
                // The pipe is only closed once the sockets are: nothing is left to wake.
            }
        }
    }

    private void run() {
        ZMQ.Poller poller = context.createPoller(6);
        sockets.values().forEach(socket -> poller.register(socket, ZMQ.Poller.POLLIN));
        int heartbeatIndex = poller.register(heartbeat, ZMQ.Poller.POLLIN);
        int wakeupIndex = poller.register(wakeup.source(), ZMQ.Poller.POLLIN);
        boolean allSent = true;
        while (!(closing && allSent)) {
            poller.poll(allSent ? -1 : CONGESTION_RETRY_MILLIS);
            if (poller.pollin(wakeupIndex)) {
                drainWakeup();
            }
            if (poller.pollin(heartbeatIndex)) {
                receive(heartbeat).forEach(frames -> send(heartbeat, frames));
            }
            sockets.forEach((channel, socket) -> receive(socket).forEach(frames -> receiver.accept(channel, frames)));
            allSent = sendQueued();
        }
        context.close();
    }

    private void drainWakeup() {
        try {
            wakeup.source().read(ByteBuffer.allocate(16));
        } catch (IOException e) {
            // See wake().
        }
        woken.set(false);
    }

    /** All messages that have arrived on a socket. */
    private static List<List<byte[]>> receive(ZMQ.Socket socket) {
        List<List<byte[]>> messages = new ArrayList<>();
        byte[] first;
        while ((first = socket.recv(ZMQ.DONTWAIT)) != null) {
            List<byte[]> frames = new ArrayList<>();
            frames.add(first);
            while (socket.hasReceiveMore()) {
                frames.add(socket.recv());
            }
            messages.add(frames);
        }
        return messages;
    }

    /** Sends what is queued, unless iopub's clients cannot take more; returns whether all is sent. */
    private boolean sendQueued() {
        Reply reply;
        while ((reply = replies.poll()) != null) {
            send(sockets.get(reply.channel), reply.frames);
        }
        List<byte[]> frames;
        while ((frames = published.peek()) != null) {
            if (!send(sockets.get(Channel.IOPUB), frames)) {
                return false;
            }
            published.remove();
            iopubRoom.release();
        }
        return true;
    }

    /** Sends one message; false if the first frame finds no room, later ones then have it. */
    private static boolean send(ZMQ.Socket socket, List<byte[]> frames) {
        for (int i = 0; i < frames.size(); i++) {
            int more = i < frames.size() - 1 ? ZMQ.SNDMORE : 0;
            if (!socket.send(frames.get(i), ZMQ.DONTWAIT | more)) {
                return false;
            }
        }
        return true;
    }
}
