package elara.server.jvm;

import com.sun.jdi.connect.spi.Connection;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A socket as JDI's connection to a JVM. Unlike the JDK's own, the handshake has a time limit, and a peer that is not known yet cannot have
 * much memory taken.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/17/docs/specs/jdwp/jdwp-spec.html">JDWP</a>
 */
final class JdwpSocket extends Connection {
    private static final byte[] HANDSHAKE = "JDWP-Handshake".getBytes(StandardCharsets.US_ASCII);
    private static final int HANDSHAKE_MILLIS = 5000;
    private static final int HEADER_BYTES = 11;
    private static final int FLAGS_AT = 8;
    private static final byte IS_REPLY = (byte) 0x80;
    private static final int STRANGERS_BYTES = 1 << 20;
    private static final int STRANGERS_EVENTS = 100;

    private final Socket socket;
    private final DataInputStream in;
    private final Queue<byte[]> events = new ConcurrentLinkedQueue<>();
    private int asked;
    private final Object writing = new Object();
    private volatile int maxBytes = STRANGERS_BYTES;
    private volatile boolean open = true;

    /** Greets who is at the other end; that is all a debugger can do to learn that it is a JVM. */
    JdwpSocket(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        socket.setSoTimeout(HANDSHAKE_MILLIS);
        socket.getOutputStream().write(HANDSHAKE);
        byte[] answer = new byte[HANDSHAKE.length];
        in.readFully(answer);
        if (!Arrays.equals(answer, HANDSHAKE)) {
            throw new IOException("It does not speak JDWP");
        }
        socket.setSoTimeout(0);
    }

    /** The other end is who it should be. */
    void trust() {
        maxBytes = Integer.MAX_VALUE;
    }

    /** Sends a command and waits for its reply's data; what comes in between is kept for {@link #readPacket}. */
    byte[] ask(int commandSet, int command, byte[] data) throws IOException {
        int number = ++asked;
        writePacket(ByteBuffer.allocate(HEADER_BYTES + data.length).putInt(HEADER_BYTES + data.length).putInt(number).put((byte) 0)
            .put((byte) commandSet).put((byte) command).put(data).array());
        while (true) {
            byte[] packet = receive();
            ByteBuffer reply = ByteBuffer.wrap(packet);
            if (packet.length == 0) {
                throw new EOFException();
            }
            if (packet[FLAGS_AT] != IS_REPLY) {
                events.add(packet);
            } else if (reply.getInt(Integer.BYTES) != number || reply.getShort(FLAGS_AT + 1) != 0) {
                throw new IOException("No reply to the command");
            } else {
                return Arrays.copyOfRange(packet, HEADER_BYTES, packet.length);
            }
            if (events.size() > STRANGERS_EVENTS) {
                throw new IOException("Too many events");
            }
        }
    }

    @Override
    public byte[] readPacket() throws IOException {
        byte[] before = events.poll();
        return before == null ? receive() : before;
    }

    private byte[] receive() throws IOException {
        int length;
        try {
            length = in.readInt();
        } catch (IOException e) {
            return new byte[0]; // which is how JDI is told of the end
        }
        if (length < HEADER_BYTES || length > maxBytes) {
            throw new IOException("A packet of length " + length);
        }
        byte[] packet = new byte[length];
        ByteBuffer.wrap(packet).putInt(length);
        in.readFully(packet, Integer.BYTES, length - Integer.BYTES);
        return packet;
    }

    @Override
    public void writePacket(byte[] packet) throws IOException {
        synchronized (writing) {
            socket.getOutputStream().write(packet);
        }
    }

    @Override
    public void close() throws IOException {
        open = false;
        socket.close();
    }

    @Override
    public boolean isOpen() {
        return open;
    }
}
