package elara.server.zmtp;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a message, or a command.
 *
 * @see <a href="https://rfc.zeromq.org/spec/37/#framing">framing</a>
 */
record Frame(boolean command, boolean more, byte[] body) {
    static final int MORE = 1;
    static final int LONG = 2;
    static final int COMMAND = 4;
    /** Bodies up to this size are copied, so that a message of many small parts is one piece to write. */
    private static final int COPIED_BYTES = 32 << 10;

    /** A command. */
    static Frame command(byte[] body) {
        return new Frame(true, false, body);
    }

    /** The frames of a message. */
    static List<Frame> message(List<byte[]> parts) {
        List<Frame> frames = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            frames.add(new Frame(false, i < parts.size() - 1, parts.get(i)));
        }
        return frames;
    }

    /** Frames as they are written. Large bodies are not copied. */
    static List<ByteBuffer> encode(List<Frame> frames) {
        int size = 0;
        for (Frame frame : frames) {
            size += 9 + (frame.isLarge() ? 0 : frame.body.length);
        }
        List<ByteBuffer> pieces = new ArrayList<>();
        ByteBuffer copied = ByteBuffer.allocate(size);
        int begun = 0;
        for (Frame frame : frames) {
            frame.putHeader(copied);
            if (frame.isLarge()) {
                pieces.add(copied.slice(begun, copied.position() - begun));
                pieces.add(ByteBuffer.wrap(frame.body));
                begun = copied.position();
            } else {
                copied.put(frame.body);
            }
        }
        pieces.add(copied.slice(begun, copied.position() - begun));
        return pieces;
    }

    private boolean isLarge() {
        return body.length > COPIED_BYTES;
    }

    private void putHeader(ByteBuffer to) {
        int flags = (command ? COMMAND : 0) | (more ? MORE : 0);
        if (body.length > 255) {
            to.put((byte) (flags | LONG)).putLong(body.length);
        } else {
            to.put((byte) flags).put((byte) body.length);
        }
    }
}
