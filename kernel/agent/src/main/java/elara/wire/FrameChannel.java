package elara.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The socket between kernel JVM and session JVM: whole frames, in order, each way. */
public final class FrameChannel implements AutoCloseable {
    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    /** Takes over a connected socket. */
    public FrameChannel(Socket socket) throws IOException {
        this.socket = socket;
        // Frames are small requests and replies: Nagle's algorithm would hold each back for up to 40 ms.
        socket.setTcpNoDelay(true);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
        out = socket.getOutputStream();
    }

    /** Sends one frame; safe to call from any thread. */
    public void send(FrameType type, Object... fields) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeByte(type.ordinal());
        data.writeShort(fields.length);
        for (Object field : fields) {
            ValueCodec.write(data, field);
        }
        // One write for the whole frame, encoded before the lock is taken: a value that cannot be sent leaves no half frame.
        synchronized (out) {
            bytes.writeTo(out);
        }
    }

    /**
     * Waits for the next frame. Only one thread may read.
     *
     * @throws java.io.EOFException if the other side is gone
     */
    public Frame read() throws IOException {
        FrameType type = FrameType.of(in.readUnsignedByte());
        Object[] fields = new Object[in.readUnsignedShort()];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = ValueCodec.read(in);
        }
        List<Object> list = new ArrayList<>(Arrays.asList(fields));
        return new Frame(type, list);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
