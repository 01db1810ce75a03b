package elara.server.zmtp;

import java.nio.ByteBuffer;
import java.util.List;

/** A message on its way to any number of connections, which share its bytes unless each seals it with keys of its own. */
final class OutgoingMessage {
    private final List<Frame> frames;
    private List<ByteBuffer> plain;

    OutgoingMessage(List<byte[]> parts) {
        frames = Frame.message(parts);
    }

    /** The bytes to write to a connection. To be called by one thread, in the order of sending. */
    List<ByteBuffer> encode(Mechanism mechanism) {
        if (!mechanism.isPlain()) {
            return Frame.encode(frames.stream().map(mechanism::seal).toList());
        }
        if (plain == null) {
            plain = Frame.encode(frames);
        }
        return plain;
    }
}
