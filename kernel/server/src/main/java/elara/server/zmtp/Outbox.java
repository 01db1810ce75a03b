package elara.server.zmtp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.List;

/**
 * What one connection has still to be sent. Whoever adds to it writes what the connection takes at once; only the rest waits for
 * the thread that reads.
 */
final class Outbox {
    /** Who makes output waits while a client that reads has more than this before it. */
    static final int WAIT_BYTES = 1 << 20;
    /** A client is waited for while it takes this much in this time: any that reads at all does. */
    private static final int PROGRESS_BYTES = 64 << 10;
    private static final long PROGRESS_NANOS = 2_000_000_000L;
    private static final int SLICE_BYTES = 256 << 10;
    private static final int MAX_PIECES = 64;
    private static final long LOOK_MILLIS = 50;

    private final SocketChannel channel;
    private final long maxBytes;
    private final ArrayDeque<ByteBuffer> pieces = new ArrayDeque<>();
    private long bytes;
    private long taken;
    private long takenBefore;
    private long watchedSince;
    private boolean stalled;
    private boolean closed;

    /** A queue that is full when it holds {@code maxBytes} and the client does not read. */
    Outbox(SocketChannel channel, long maxBytes) {
        this.channel = channel;
        this.maxBytes = maxBytes;
    }

    /**
     * Adds a message and writes what can be written.
     *
     * @return what has become of it
     */
    synchronized State add(List<ByteBuffer> message) throws IOException {
        if (closed) {
            return State.EMPTY;
        }
        // One message may be larger than all that may wait: who reads has the time to take it.
        if (bytes >= maxBytes && isStalled()) {
            return State.FULL;
        }
        if (bytes <= WAIT_BYTES) {
            watch();
        }
        for (ByteBuffer piece : message) {
            bytes += piece.remaining();
            pieces.add(piece.duplicate());
        }
        // What stands in front waits for the connection to be writable: there is no use in trying again.
        return pieces.size() > message.size() ? State.WAITING : write();
    }

    /** Writes what can be written. */
    synchronized State write() throws IOException {
        while (!pieces.isEmpty() && !closed) {
            long written = writeSome();
            if (written == 0) {
                return State.WAITING;
            }
            bytes -= written;
            taken += written;
            while (!pieces.isEmpty() && !pieces.peek().hasRemaining()) {
                pieces.remove();
            }
        }
        stalled = false;
        notifyAll();
        return State.EMPTY;
    }

    private long writeSome() throws IOException {
        ByteBuffer[] some = new ByteBuffer[Math.min(pieces.size(), MAX_PIECES)];
        int count = 0;
        long size = 0;
        for (ByteBuffer piece : pieces) {
            if (count == some.length || count > 0 && size + piece.remaining() > SLICE_BYTES) {
                break;
            }
            some[count++] = piece;
            size += piece.remaining();
        }
        ByteBuffer first = some[0];
        if (count > 1 || first.remaining() <= SLICE_BYTES) {
            return channel.write(some, 0, count);
        }
        // The JDK keeps a buffer as large as the largest that a thread has ever written.
        int limit = first.limit();
        first.limit(first.position() + SLICE_BYTES);
        try {
            return channel.write(first);
        } finally {
            first.limit(limit);
        }
    }

    /** Waits while the client reads, but has much before it; not for one that does not read. */
    synchronized void awaitRoom() {
        boolean interrupted = false;
        while (bytes > WAIT_BYTES && !closed && !isStalled()) {
            try {
                wait(LOOK_MILLIS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isStalled() {
        if (System.nanoTime() - watchedSince > PROGRESS_NANOS) {
            stalled = taken - takenBefore < PROGRESS_BYTES;
            watch();
        }
        return stalled;
    }

    private void watch() {
        watchedSince = System.nanoTime();
        takenBefore = taken;
    }

    /** Whether nothing waits. */
    synchronized boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** Forgets what waits; nothing is taken any more. */
    synchronized void close() {
        closed = true;
        pieces.clear();
        bytes = 0;
        notifyAll();
    }

    /** How things stand after a message was added, or written. */
    enum State {
        /** Nothing waits. */
        EMPTY,
        /** Something waits until the connection takes more. */
        WAITING,
        /** So much waits that the message was not added. */
        FULL
    }
}
