package elara.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The socket between kernel JVM and session JVM: whole frames, each after its length in bytes, in order, each way. */
public final class FrameChannel implements AutoCloseable {
    private static final int NUMBER_LENGTH = Byte.BYTES + Long.BYTES;
    /** Of a frame, up to its first two fields if those are numbers: type, number of fields, and for each tag and value. */
    private static final int BEGIN_LENGTH = Byte.BYTES + Short.BYTES + 2 * NUMBER_LENGTH;

    /** Systems would let megabytes of output gather on the way, and a cell that is stopped has to wait until they are through. */
    private static final int BUFFER_BYTES = 128 << 10;

    private final Socket socket;
    private final FrameBytes in;
    private final FrameOutput out;
    private final byte[] begin = new byte[BEGIN_LENGTH];

    /** Takes over a connected socket. */
    public FrameChannel(Socket socket) throws IOException {
        this.socket = socket;
        // Frames are small requests and replies: Nagle's algorithm would hold each back for up to 40 ms.
        socket.setTcpNoDelay(true);
        socket.setSendBufferSize(BUFFER_BYTES);
        socket.setReceiveBufferSize(BUFFER_BYTES);
        in = new FrameBytes(socket.getInputStream());
        out = new FrameOutput(socket.getOutputStream());
    }

    /** Sends one frame; safe to call from any thread. */
    public void send(FrameType type, Object... fields) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeInt(0); // the length, known in the end
        data.writeByte(type.ordinal());
        data.writeShort(fields.length);
        for (Object field : fields) {
            ValueCodec.write(data, field);
        }
        byte[] frame = bytes.toByteArray();
        ByteBuffer.wrap(frame).putInt(0, frame.length - Integer.BYTES);
        out.write(frame); // only now that it is encoded: a value that cannot be sent leaves no half frame
    }

    /**
     * Waits for the next frame. Only one thread may read. After an OutOfMemoryError the next call reads the same frame.
     *
     * @throws MalformedFrameException if what came is no frame; the next call reads the next one
     * @throws java.io.EOFException if the other side is gone
     */
    public Frame read() throws IOException {
        return read(Integer.MAX_VALUE);
    }

    /** The same, from somebody who is not known: a frame of more bytes ends the connection, and no memory is taken for it. */
    public Frame read(int maxBytes) throws IOException {
        int length = in.length();
        if (length < 0 || length > maxBytes) {
            throw new StreamCorruptedException("A frame of length " + length); // nobody knows where the next one begins
        }
        Frame frame = decode(in.body());
        in.next();
        return frame;
    }

    private Frame decode(byte[] bytes) throws MalformedFrameException {
        DataInputStream data = new DataInputStream(new ByteArrayInputStream(bytes));
        FrameType type = null;
        List<Object> fields = new ArrayList<>();
        try {
            type = FrameType.of(data.readUnsignedByte());
            if (type == null) {
                throw new StreamCorruptedException("unknown type");
            }
            for (int left = data.readUnsignedShort(); left > 0; left--) {
                fields.add(ValueCodec.read(data));
            }
            return new Frame(type, fields);
        } catch (IOException | RuntimeException e) {
            MalformedFrameException malformed = new MalformedFrameException(new Frame(type, fields), e);
            in.next();
            throw malformed;
        }
    }

    /**
     * Leaves out the frame that {@link #read} found no memory for: returns its type and, if they are numbers, its first two
     * fields. After an OutOfMemoryError it has to be called again.
     */
    public Frame skip() throws IOException {
        if (!in.hasLength()) {
            return new Frame(null, List.of()); // nothing of it has been read
        }
        byte[] encoded = in.beginning(begin);
        ByteBuffer data = ByteBuffer.wrap(encoded, 0, Math.min(in.length(), encoded.length));
        FrameType type = data.hasRemaining() ? FrameType.of(Byte.toUnsignedInt(data.get())) : null;
        int fields = data.remaining() < Short.BYTES ? 0 : Short.toUnsignedInt(data.getShort());
        List<Object> numbers = new ArrayList<>();
        while (numbers.size() < Math.min(2, fields) && data.remaining() >= NUMBER_LENGTH && data.get() == ValueCodec.LONG) {
            numbers.add(data.getLong());
        }
        Frame frame = new Frame(type, numbers);
        in.next();
        return frame;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
