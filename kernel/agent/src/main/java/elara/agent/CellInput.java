package elara.agent;

import elara.wire.FrameChannel;
import elara.wire.FrameType;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** {@code System.in}: asks the front end for a line whenever one is needed and none is left. */
final class CellInput extends InputStream {
    /** What the kernel answers: a line, or null and the reason why there is none. */
    record Reply(String line, String reason) {
    }

    private final FrameChannel channel;
    private final OutputBuffer output;
    private final BlockingQueue<Reply> replies = new ArrayBlockingQueue<>(1);
    private byte[] line = new byte[0];
    private int position;

    CellInput(FrameChannel channel, OutputBuffer output) {
        this.channel = channel;
        this.output = output;
    }

    /** Hands the kernel's answer to the thread that waits for it; it may come before that thread waits. */
    void answer(Reply reply) {
        replies.offer(reply);
    }

    @Override
    public synchronized int read() throws IOException {
        fill();
        return line[position++] & 0xff;
    }

    /** Returns what is left of the line instead of waiting until the whole array is full, as the inherited method would. */
    @Override
    public synchronized int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        fill();
        int count = Math.min(length, line.length - position);
        System.arraycopy(line, position, target, offset, count);
        position += count;
        return count;
    }

    @Override
    public synchronized int available() {
        return line.length - position;
    }

    private void fill() throws IOException {
        if (position < line.length) {
            return;
        }
        output.flush(); // the prompt a program prints comes before the box it asks for
        replies.clear(); // an answer to a cell that had been interrupted
        channel.send(FrameType.INPUT_REQUEST, Runs.current());
        Reply reply;
        try {
            reply = replies.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for input");
        }
        if (reply.line() == null) {
            // Unchecked, because Scanner turns an IOException into "No line found".
            throw new IllegalStateException(reply.reason());
        }
        line = (reply.line() + "\n").getBytes(StandardCharsets.UTF_8);
        position = 0;
    }
}
