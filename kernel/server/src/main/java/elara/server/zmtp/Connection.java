package elara.server.zmtp;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** One client's connection to a socket. Any thread may send and close; the {@link IoThread} does all else. */
final class Connection {
    /** What a part of a message costs beside its bytes. */
    private static final int PART_BYTES = 64;

    private final IoThread io;
    private final SocketChannel channel;
    private final ListeningSocket socket;
    private final Mechanism mechanism;
    private final FrameReader reader;
    private final Outbox outbox;
    private final long openedAt = System.nanoTime();
    private final byte[] greeting = new byte[Greeting.BYTES];
    private int greeted;
    private boolean open;
    private boolean trusted;
    private List<byte[]> parts = new ArrayList<>();
    private long partsBytes;
    private SelectionKey key;

    Connection(IoThread io, SocketChannel channel, ListeningSocket socket) {
        this.io = io;
        this.channel = channel;
        this.socket = socket;
        mechanism = socket.newMechanism();
        reader = new FrameReader(socket.limits().messageBytes());
        outbox = new Outbox(channel, socket.limits().waitingBytes());
    }

    /** Says hello. */
    void start(SelectionKey ownKey) {
        key = ownKey;
        write(List.of(Greeting.of(mechanism)));
        mechanism.begin().forEach(this::sendCommand);
    }

    /** What the client has said of itself. */
    Metadata peer() {
        return mechanism.peer();
    }

    /** Says that what came has proved to be from somebody who knows the key. */
    void trust() {
        trusted = true;
    }

    boolean isTrusted() {
        return trusted;
    }

    /** Whether the handshake is over. */
    boolean isOpen() {
        return open;
    }

    /** How long the connection has been there, in nanoseconds. */
    long age() {
        return System.nanoTime() - openedAt;
    }

    /** How many bytes what has begun to arrive takes. */
    long heldBytes() {
        return partsBytes + reader.heldBytes();
    }

    /** Whether the client has taken all that was sent. */
    boolean isDrained() {
        return outbox.isEmpty();
    }

    /** Waits while the client reads, but has much to read before it. */
    void awaitRoom() {
        outbox.awaitRoom();
    }

    /** Sends a message, or closes the connection if the client has not taken too much before. */
    void send(OutgoingMessage message) {
        synchronized (outbox) {
            write(message.encode(mechanism));
        }
    }

    private void sendCommand(byte[] body) {
        synchronized (outbox) {
            Frame command = Frame.command(body);
            write(Frame.encode(List.of(open ? mechanism.seal(command) : command)));
        }
    }

    private void write(List<ByteBuffer> bytes) {
        try {
            synchronized (outbox) {
                switch (outbox.add(bytes)) {
                    case WAITING -> waitUntilWritable();
                    case FULL -> {
                        close();
                        socket.cutOff(this);
                    }
                    case EMPTY -> { }
                }
            }
        } catch (IOException | CancelledKeyException e) {
            close(); // the client has gone
        }
    }

    private void waitUntilWritable() {
        if ((key.interestOps() & SelectionKey.OP_WRITE) == 0) {
            key.interestOpsOr(SelectionKey.OP_WRITE);
            io.wake();
        }
    }

    /** Writes more of what waits. */
    void writable() throws IOException {
        synchronized (outbox) {
            if (outbox.write() == Outbox.State.EMPTY) {
                key.interestOpsAnd(~SelectionKey.OP_WRITE);
            }
        }
    }

    /** Reads what is there, by way of {@code buffer}. */
    void readable(ByteBuffer buffer) throws IOException {
        if (channel.read(buffer.clear()) < 0) {
            throw new EOFException();
        }
        buffer.flip();
        while (greeted < Greeting.BYTES && buffer.hasRemaining()) {
            greeting[greeted++] = buffer.get();
        }
        Greeting.check(greeting, greeted, mechanism);
        Frame frame;
        while (greeted == Greeting.BYTES && (frame = reader.next(buffer)) != null) {
            if (open) {
                received(mechanism.open(frame));
            } else {
                shakeHands(frame);
            }
        }
    }

    private void shakeHands(Frame frame) throws ZmtpException {
        if (!frame.command()) {
            throw new ZmtpException("a message before the handshake is over");
        }
        mechanism.receive(frame.body()).forEach(this::sendCommand);
        if (mechanism.peer() != null) {
            open = true;
            socket.open(this);
        }
    }

    private void received(Frame frame) throws ZmtpException {
        if (frame.command()) {
            Command command = Command.decode(frame.body());
            if (command.name().equals("PING") && command.data().remaining() >= 2) {
                command.data().getShort(); // until when this side may wait, which it does not
                sendCommand(Command.encode("PONG", command.rest()));
            } else {
                socket.received(this, command);
            }
            return;
        }
        parts.add(frame.body());
        partsBytes += frame.body().length + PART_BYTES;
        if (partsBytes > socket.limits().messageBytes()) {
            throw new ZmtpException("a message of more than " + socket.limits().messageBytes() + " bytes");
        }
        if (!frame.more()) {
            List<byte[]> message = parts;
            parts = new ArrayList<>();
            partsBytes = 0;
            socket.received(this, message);
        }
    }

    /** Ends the connection; what waits to be sent is lost. */
    void close() {
        outbox.close();
        try {
            channel.close();
        } catch (IOException e) {
            // Then nobody is there to be told.
        }
        io.closed(this);
        if (open) {
            socket.closed(this);
        }
    }
}
