package elara.server.jvm;

import elara.wire.Frame;
import elara.wire.FrameChannel;
import elara.wire.FrameType.Status;
import elara.wire.FrameType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

/** The kernel's end of the socket to the session JVM: requests with their replies, and what the session says in between. */
public final class SessionLink {
    private final FrameChannel channel;
    private final SessionListener listener;
    private final AtomicLong requests = new AtomicLong();
    private final Map<Long, CompletableFuture<Frame>> pending = new ConcurrentHashMap<>();
    private volatile BiConsumer<Integer, Boolean> onLimited = (thread, rendering) -> { };
    private volatile boolean ended;

    SessionLink(FrameChannel channel, SessionListener listener) {
        this.channel = channel;
        this.listener = listener;
        Thread reader = new Thread(this::read, "session-reader");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Sends a request and waits for its reply.
     *
     * @throws IOException if the session JVM is gone
     * @throws NoMemoryException if it has no memory for that
     */
    public Frame request(FrameType type, Object... fields) throws IOException, InterruptedException {
        long number = requests.incrementAndGet();
        Object[] all = new Object[fields.length + 1];
        all[0] = number;
        System.arraycopy(fields, 0, all, 1, fields.length);
        CompletableFuture<Frame> reply = new CompletableFuture<>();
        pending.put(number, reply);
        try {
            if (ended) {
                throw new IOException("The session JVM is gone");
            }
            channel.send(type, all);
            Frame got = reply.get();
            if (Status.FAILED.name().equals(got.text(1))) {
                throw new NoMemoryException();
            }
            return got;
        } catch (ExecutionException e) {
            throw new IOException("The session JVM is gone", e);
        } finally {
            pending.remove(number);
        }
    }

    /**
     * Has {@code limit} called with the number of a thread that is about to do what has a time limit, and whether that is to render a
     * value; if not, it is to ask an exception for its text.
     */
    public void onLimited(BiConsumer<Integer, Boolean> limit) {
        onLimited = limit;
    }

    /** Sends what has no reply. */
    public void send(FrameType type, Object... fields) throws IOException {
        channel.send(type, fields);
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // It is closed all the same.
        }
    }

    private void read() {
        IOException end = new IOException("closed");
        try {
            while (true) {
                dispatch(channel.read());
            }
        } catch (IOException e) {
            end = e;
        } finally {
            ended = true;
            for (CompletableFuture<Frame> reply : pending.values()) {
                reply.completeExceptionally(end);
            }
        }
    }

    private void dispatch(Frame frame) {
        switch (frame.type()) {
            case REPLY -> {
                CompletableFuture<Frame> reply = pending.get(frame.number(0));
                if (reply != null) {
                    reply.complete(frame);
                }
            }
            case DESCRIBING -> onLimited.accept((int) frame.number(1), false);
            case RENDERING -> onLimited.accept((int) frame.number(1), true);
            case STREAM -> listener.stream(frame.number(0), frame.text(1), new String(frame.bytes(2), StandardCharsets.UTF_8));
            case DISPLAY -> listener.display(frame.number(0), frame.map(1), frame.map(2), frame.text(3));
            case UPDATE_DISPLAY -> listener.updateDisplay(frame.number(0), frame.map(1), frame.map(2), frame.text(3));
            case CLEAR_OUTPUT -> listener.clearOutput(frame.number(0), frame.flag(1));
            case INPUT_REQUEST -> listener.inputRequested(frame.number(0));
            case COMM_OPEN -> listener.commOpened(frame.number(1), frame.text(3), frame.text(4), frame.map(5), frame.map(6));
            case COMM_MESSAGE -> listener.commMessage(frame.number(1), frame.text(3), frame.map(4));
            case COMM_CLOSE -> listener.commClosed(frame.number(1), frame.text(3), frame.map(4));
            case CALL -> refuse(frame);
            default -> throw new IllegalStateException("Not for the kernel: " + frame.type());
        }
    }

    private void refuse(Frame call) {
        try {
            channel.send(FrameType.CALL_REPLY, call.number(0), Status.FAILED.name(), "The kernel has nothing called " + call.text(3));
        } catch (IOException e) {
            // The session has ended, and the caller with it.
        }
    }
}
