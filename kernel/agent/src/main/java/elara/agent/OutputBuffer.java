package elara.agent;

import elara.wire.FrameChannel;
import elara.wire.FrameType;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * Gathers what all threads write to stdout and stderr, in order, and sends it in pieces of up to 8 KB, at the latest
 * 20 ms after the first byte: one message a line would make the front end lose lines. What comes after a pause is sent at once,
 * since it may be the last that a program says before it ends its JVM.
 */
final class OutputBuffer {
    private static final int CAPACITY = 8192;
    private static final int DELAY_MILLIS = 20;
    private static final long DELAY_NANOS = DELAY_MILLIS * 1_000_000L;

    /**
     * Set over JDI by the kernel: the thread that has to end, but was found to be printing, where an exception from outside
     * could leave a lock behind.
     */
    private static volatile Thread stopping;

    private final FrameChannel channel;
    private final byte[] bytes = new byte[CAPACITY];
    private int size;
    private String stream = "";
    private long cell;
    /** There was no memory for the last attempt. */
    private boolean full;
    private long lastSent = System.nanoTime() - DELAY_NANOS;

    OutputBuffer(FrameChannel channel) {
        this.channel = channel;
        Thread flusher = new Thread(null, this::flushAfterDelay, "elara-output", 0, false);
        flusher.setDaemon(true);
        flusher.start();
    }

    /** A stream that writes here under a name, {@code stdout} or {@code stderr}. */
    PrintStream printStream(String name) {
        return new CellStream(new OutputStream() {
            @Override
            public void write(int b) {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] b, int offset, int length) {
                if (stopping == Thread.currentThread()) {
                    stopping = null;
                    throw StopException.INSTANCE;
                }
                byte[] trace = TraceLines.inCellTerms(b, offset, length);
                if (trace == null) {
                    print(b, offset, length);
                } else {
                    print(trace, 0, trace.length);
                }
            }

            private void print(byte[] b, int offset, int length) {
                Capture capture = Capture.current();
                if (capture == null) {
                    append(name, b, offset, length);
                } else {
                    capture.print(name, b, offset, length);
                }
            }

            @Override
            public void flush() {
                OutputBuffer.this.flush();
            }
        });
    }

    private synchronized void append(String name, byte[] b, int offset, int length) {
        long owner = Runs.current();
        if (size > 0 && (owner != cell || !name.equals(stream))) {
            send(size);
        }
        cell = owner;
        stream = name;
        if (size < 4) {
            // Empty so far, or only the beginning of a character: the flusher may be waiting.
            notifyAll();
        }
        int from = offset;
        int left = length;
        while (left > 0) {
            int part = Math.min(left, CAPACITY - size);
            System.arraycopy(b, from, bytes, size, part);
            size += part;
            from += part;
            left -= part;
            if (size == CAPACITY) {
                send(size - openCharacter());
            }
        }
        if (System.nanoTime() - lastSent > DELAY_NANOS) {
            flush();
        }
    }

    /** Sends what is there; a character of which only the first bytes were written stays. */
    synchronized void flush() {
        if (size > 0) {
            send(size - openCharacter());
        }
    }

    /** Sends a frame after what has been printed so far. */
    void sendInOrder(FrameType type, Object... fields) {
        flush();
        try {
            channel.send(type, fields);
        } catch (IOException e) {
            throw new UncheckedIOException("The kernel is gone", e);
        }
    }

    private void send(int count) {
        if (count == 0) {
            return;
        }
        lastSent = System.nanoTime();
        try {
            channel.send(FrameType.STREAM, cell, stream, Arrays.copyOf(bytes, count));
        } catch (IOException e) {
            // The kernel is gone: the command loop sees the same and ends this process.
        }
        System.arraycopy(bytes, count, bytes, 0, size - count);
        size -= count;
    }

    /** How many bytes at the end are the beginning of a UTF-8 character that is not complete. */
    private int openCharacter() {
        for (int back = 1; back <= Math.min(3, size); back++) {
            int b = bytes[size - back] & 0xff;
            if (b < 0x80) {
                return 0;
            }
            if (b >= 0xc0) {
                int length = b >= 0xf0 ? 4 : b >= 0xe0 ? 3 : 2;
                return back < length ? back : 0;
            }
        }
        return 0;
    }

    /** What cannot be sent is still there for the next time. */
    private void flushIfThereIsMemory() {
        try {
            if (full) {
                full = false;
                MemoryReserve.release();
            }
            flush();
        } catch (OutOfMemoryError e) {
            full = true;
        }
    }

    private synchronized void flushAfterDelay() {
        try {
            while (true) {
                while (size - openCharacter() == 0) {
                    wait();
                }
                wait(DELAY_MILLIS);
                flushIfThereIsMemory();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
