package elara.server.jvm;

import elara.wire.Frame;
import elara.wire.FrameChannel;
import elara.wire.FrameType.Status;
import elara.wire.FrameType;
import elara.wire.MalformedFrameException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The kernel's end of the socket to the session JVM: requests with their replies, and what the session says in between. */
public final class SessionLink {
    private static final System.Logger LOG = System.getLogger(SessionLink.class.getName());
    private static final int PAUSE_NANOS = 20_000_000;

    private final FrameChannel channel;
    private final SessionListener listener;
    private final AtomicLong requests = new AtomicLong();
    private final Map<Long, CompletableFuture<Frame>> pending = new ConcurrentHashMap<>();
    private volatile BiConsumer<Integer, Boolean> onLimited = (thread, rendering) -> { };
    private volatile Consumer<Call> onCall = call -> call.refuse("The kernel has nothing called " + call.name());
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
     * @throws UnreadableReplyException if it replied what cannot be read here
     */
    public Frame request(FrameType type, Object... fields) throws IOException {
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
            Frame got = reply.join(); // no interrupt ends it: what is meant to end is the code in the session, and then it replies
            if (Status.FAILED.name().equals(got.text(1))) {
                throw got.text(2) == null ? new NoMemoryException() : new IllegalStateException(got.text(2));
            }
            return got;
        } catch (CompletionException e) {
            if (e.getCause() instanceof UnreadableReplyException unreadable) {
                throw unreadable;
            }
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

    /** Has {@code calls} called with what the session asks for; it must return at once. */
    public void onCall(Consumer<Call> calls) {
        onCall = calls;
    }

    /** Answers what the session has asked for; when there is no memory for an answer, with why there is none, as soon as there is some for that. */
    void answer(FrameType type, Object[] fields, Object[] without) {
        Object[] next = fields;
        while (true) {
            try {
                channel.send(type, next);
                return;
            } catch (OutOfMemoryError e) {
                next = without;
                LockSupport.parkNanos(PAUSE_NANOS); // other threads may be about to free some
            } catch (IOException e) {
                return; // the session has ended, and who has asked with it
            }
        }
    }

    /** Whether the session JVM was found to be gone. */
    boolean isEnded() {
        return ended;
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
                readOne();
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

    /** Whatever is wrong with a frame, or goes wrong with it, costs no other one. */
    private void readOne() throws IOException {
        Frame frame = null;
        Throwable failure;
        try {
            frame = channel.read();
            dispatch(frame);
            return;
        } catch (MalformedFrameException e) {
            frame = e.begun();
            failure = e;
        } catch (IOException e) {
            throw e;
        } catch (Throwable e) {
            failure = e;
        }
        failed(frame == null ? skip() : frame, failure);
    }

    /** The beginning of a frame that there is no memory for. */
    private Frame skip() throws IOException {
        while (true) {
            try {
                return channel.skip();
            } catch (OutOfMemoryError e) {
                LockSupport.parkNanos(PAUSE_NANOS); // other threads may be about to free some
            }
        }
    }

    /** Tells whom it concerns that a frame could not be read or handled: first, who waits for an answer. */
    private void failed(Frame frame, Throwable failure) {
        try {
            if (frame.type() == FrameType.REPLY) {
                failed(frame.fields().isEmpty() ? pending.values() : replyTo(frame), new UnreadableReplyException(failure));
            } else if (frame.type() == FrameType.INPUT_REQUEST) {
                refuse(FrameType.INPUT_REPLY, number(frame, 1), null, "The kernel could not ask: " + failure);
            } else if (frame.type() == FrameType.CALL) {
                refuse(FrameType.CALL_REPLY, number(frame, 0), Status.FAILED.name(), "The kernel could not read what it was asked for: " + failure);
            }
            LOG.log(Level.ERROR, "A frame from the session of type " + frame.type(), failure);
            if (frame.type() != FrameType.REPLY) {
                listener.failed(runOf(frame), failure);
            }
        } catch (Throwable e) {
            LOG.log(Level.ERROR, "While telling of it", e); // there is nobody left to tell
        }
    }

    private static void failed(Collection<CompletableFuture<Frame>> replies, Throwable failure) {
        replies.forEach(reply -> reply.completeExceptionally(failure));
    }

    private Collection<CompletableFuture<Frame>> replyTo(Frame frame) {
        CompletableFuture<Frame> reply = pending.get(number(frame, 0));
        return reply == null ? List.of() : List.of(reply);
    }

    /** The run that a frame says something of; 0 if it does not say which. */
    private static long runOf(Frame frame) {
        if (frame.type() == null) {
            return 0;
        }
        return switch (frame.type()) {
            case COMM_OPEN, COMM_MESSAGE, COMM_CLOSE, CALL -> number(frame, 1);
            case STREAM, DISPLAY, UPDATE_DISPLAY, CLEAR_OUTPUT, INPUT_REQUEST -> number(frame, 0);
            default -> 0;
        };
    }

    private static long number(Frame frame, int i) {
        return i < frame.fields().size() && frame.fields().get(i) instanceof Long number ? number : 0;
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
            case INPUT_REQUEST -> listener.inputRequested(frame.number(0), frame.number(1), frame.text(2), frame.flag(3));
            case COMM_OPEN -> listener.commOpened(frame.number(1), frame.text(3), frame.text(4), frame.map(5), frame.map(6));
            case COMM_MESSAGE -> listener.commMessage(frame.number(1), frame.text(3), frame.map(4),
                frame.list(5).stream().map(byte[].class::cast).toList());
            case COMM_CLOSE -> listener.commClosed(frame.number(1), frame.text(3), frame.map(4));
            case CALL -> onCall.accept(new Call(this, frame));
            default -> throw new IllegalStateException("Not for the kernel: " + frame.type());
        }
    }

    private void refuse(FrameType type, Object... fields) {
        answer(type, fields, fields);
    }
}
