package elara.server.zmtp;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A client that speaks ZMTP 3.0 by hand, without what the kernel's side is made of; a library's is tried by the tests in Python. What
 * does not come within 20 s fails the test.
 */
public final class ClientSocket implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 20_000;

    private final Socket socket = new Socket();
    private final OutputStream out;
    private final DataInputStream in;

    /** Connects a socket of a type, such as {@code DEALER}, to a port of this machine; an empty identity is none. */
    public ClientSocket(String type, String identity, int port) {
        try {
            socket.connect(new InetSocketAddress("127.0.0.1", port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            out = socket.getOutputStream();
            in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
            out.write(greeting("NULL"));
            out.write(ready(type, identity));
            in.readNBytes(64);
            readFrame();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a client says first. */
    public static byte[] greeting(String mechanism) {
        ByteBuffer greeting = ByteBuffer.allocate(64).put(0, (byte) 0xff).put(9, (byte) 0x7f).put(10, (byte) 3);
        return greeting.put(12, mechanism.getBytes(StandardCharsets.US_ASCII)).array();
    }

    /** What a client says next, without security. */
    public static byte[] ready(String type, String identity) {
        String properties = property("Socket-Type", type) + (identity.isEmpty() ? "" : property("Identity", identity));
        return latin("\4" + (char) (6 + properties.length()) + "\5READY" + properties);
    }

    private static String property(String name, String value) {
        return (char) name.length() + name + "\0\0\0" + (char) value.length() + value;
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Subscribes to topics that begin so. */
    public void subscribe(String topic) {
        send("\1" + topic);
    }

    /** Sends a message of texts. */
    public void send(String... parts) {
        send(Arrays.stream(parts).map(ClientSocket::latin).toList());
    }

    /** Sends a message. */
    public void send(List<byte[]> parts) {
        try {
            for (int i = 0; i < parts.size(); i++) {
                out.write(frame(parts.get(i), i < parts.size() - 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] frame(byte[] body, boolean more) {
        return ByteBuffer.allocate(9 + body.length).put((byte) (more ? 3 : 2)).putLong(body.length).put(body).array();
    }

    /** The next message. */
    public List<byte[]> receive() {
        List<byte[]> parts = new ArrayList<>();
        try {
            while (readFrame(parts)) {
                // until the last part
            }
            return parts;
        } catch (SocketTimeoutException e) {
            throw new AssertionError("Nothing came within " + TIMEOUT_MILLIS + " ms", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] readFrame() throws IOException {
        List<byte[]> one = new ArrayList<>();
        readFrame(one);
        return one.get(0);
    }

    /** Reads a frame; returns whether more of its message follow. */
    private boolean readFrame(List<byte[]> to) throws IOException {
        int flags = in.readUnsignedByte();
        long length = (flags & 2) == 0 ? in.readUnsignedByte() : in.readLong();
        byte[] body = new byte[(int) length];
        in.readFully(body);
        to.add(body);
        return (flags & 1) != 0;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
