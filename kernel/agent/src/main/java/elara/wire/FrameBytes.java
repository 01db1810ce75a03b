package elara.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * The bytes of the frames that come in, one frame at a time. When there is no memory in between, none is lost: who asks again gets those
 * that were taken already, too. The streams of the JDK that fill a buffer or read a number give no such promise.
 */
final class FrameBytes {
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;

    private final byte[] header = new byte[Integer.BYTES];
    private int headerTaken;
    private byte[] body;
    private int bodyTaken;

    FrameBytes(InputStream in) {
        this.in = in;
    }

    /** Whether the length of the frame is known. */
    boolean hasLength() {
        return headerTaken == header.length;
    }

    /** How many bytes the frame has, as its sender says. */
    int length() throws IOException {
        while (!hasLength()) {
            headerTaken += take(header, headerTaken, header.length);
        }
        return ByteBuffer.wrap(header).getInt();
    }

    /** All of the frame. */
    byte[] body() throws IOException {
        if (body == null) {
            body = new byte[length()];
        }
        while (bodyTaken < body.length) {
            bodyTaken += take(body, bodyTaken, body.length);
        }
        return body;
    }

    /** What of the frame fits into {@code begin}, which is returned; the rest is left out. All of the frame, if there was memory for it. */
    byte[] beginning(byte[] begin) throws IOException {
        if (body != null) {
            return body();
        }
        int length = length();
        while (bodyTaken < length) {
            bodyTaken += bodyTaken < begin.length ? take(begin, bodyTaken, Math.min(begin.length, length)) : take(null, bodyTaken, length);
        }
        return begin;
    }

    /** From now on it is about the next frame. */
    void next() {
        headerTaken = 0;
        body = null;
        bodyTaken = 0;
    }

    /** Moves one byte or more, up to those between two places of {@code target}, null if they are not wanted; returns how many. */
    private int take(byte[] target, int from, int to) throws IOException {
        if (position == limit) {
            int read = in.read(buffer, 0, buffer.length);
            if (read < 0) {
                throw new EOFException();
            }
            position = 0;
            limit = read;
        }
        int count = Math.min(to - from, limit - position);
        if (target != null) {
            System.arraycopy(buffer, position, target, from, count);
        }
        position += count;
        return count;
    }
}
