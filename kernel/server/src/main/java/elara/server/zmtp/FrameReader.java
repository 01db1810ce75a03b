package elara.server.zmtp;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Puts frames together from the bytes that arrive. Memory is taken as bytes come, never because a size was announced. */
final class FrameReader {
    private static final int FIRST_BYTES = 8 << 10;
    private static final int KNOWN_FLAGS = Frame.MORE | Frame.LONG | Frame.COMMAND;

    private final long maxBytes;
    private final ByteBuffer header = ByteBuffer.allocate(9);
    private byte[] body;
    private int length;
    private int read;

    /** A reader that refuses frames of more than {@code maxBytes}. */
    FrameReader(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** The next frame, or null if the bytes end before it does; then what is there has been taken in. */
    Frame next(ByteBuffer bytes) throws ZmtpException {
        if (body == null && !readHeader(bytes)) {
            return null;
        }
        while (read < length && bytes.hasRemaining()) {
            if (read == body.length) {
                body = Arrays.copyOf(body, (int) Math.min(length, 2L * body.length));
            }
            int count = Math.min(bytes.remaining(), body.length - read);
            bytes.get(body, read, count);
            read += count;
        }
        if (read < length) {
            return null;
        }
        int flags = header.get(0);
        Frame frame = new Frame((flags & Frame.COMMAND) != 0, (flags & Frame.MORE) != 0, body);
        header.clear();
        body = null;
        return frame;
    }

    /** How much memory the frame that is not complete takes. */
    int heldBytes() {
        return body == null ? 0 : body.length;
    }

    private boolean readHeader(ByteBuffer bytes) throws ZmtpException {
        while (header.position() < 2 || header.position() < headerBytes()) {
            if (!bytes.hasRemaining()) {
                return false;
            }
            header.put(bytes.get());
            if ((header.get(0) & ~KNOWN_FLAGS) != 0) {
                throw new ZmtpException("unknown flags in a frame: " + header.get(0));
            }
        }
        long announced = headerBytes() == 2 ? header.get(1) & 0xff : header.getLong(1);
        if (announced < 0 || announced > maxBytes) {
            throw new ZmtpException("a frame of " + Long.toUnsignedString(announced) + " bytes; at most " + maxBytes + " are taken");
        }
        length = (int) announced;
        body = new byte[Math.min(length, FIRST_BYTES)];
        read = 0;
        return true;
    }

    private int headerBytes() {
        return (header.get(0) & Frame.LONG) == 0 ? 2 : 9;
    }
}
