package elara.server.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import elara.server.session.RecordingListener;
import elara.wire.Frame;
import elara.wire.FrameChannel;
import elara.wire.FrameType.Status;
import elara.wire.FrameType;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever the session sends, the link goes on. The session's end is played by the test. */
@Timeout(60)
class SessionLinkTest {
    private static final Logger LOG = Logger.getLogger(SessionLink.class.getName());
    private static final int FRAMES = Integer.getInteger("elara.fuzz.frames", 20_000);

    private final RecordingListener listener = new RecordingListener();
    private Socket socket;
    private FrameChannel session;
    private SessionLink link;

    @BeforeEach
    void connect() throws IOException {
        LOG.setLevel(Level.OFF); // the failures are provoked
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            socket = new Socket(server.getInetAddress(), server.getLocalPort());
            session = new FrameChannel(socket);
            link = new SessionLink(new FrameChannel(server.accept()), listener);
        }
    }

    @AfterEach
    void disconnect() throws IOException {
        LOG.setLevel(null);
        link.close();
        session.close();
    }

    private void answersNext(Object... fields) {
        Thread answering = new Thread(() -> {
            try {
                Object[] all = new Object[fields.length + 1];
                all[0] = session.read().number(0);
                System.arraycopy(fields, 0, all, 1, fields.length);
                session.send(FrameType.REPLY, all);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        answering.setDaemon(true);
        answering.start();
    }

    private void assertAlive() throws IOException {
        answersNext(Status.OK, "well");
        assertThat(link.request(FrameType.LOADED, List.of()).text(2)).isEqualTo("well");
    }

    @Test
    void frameOfWrongFieldsIsToldWithItsRun() throws Exception {
        session.send(FrameType.STREAM, 5, "stdout", "no bytes");
        assertThat(listener.said.take()).startsWith("5 failed java.lang.ClassCastException");
        session.send(FrameType.COMM_OPEN, 0, 6, 0, "id");
        assertThat(listener.said.take()).startsWith("6 failed java.lang.IndexOutOfBoundsException");
        session.send(FrameType.LOAD, 0);
        assertThat(listener.said.take()).startsWith("0 failed");
        assertAlive();
    }

    @Test
    void bytesThatAreNoValueAreToldWithTheirRun() throws Exception {
        sendRaw(FrameType.DISPLAY.ordinal(), 3, new byte[] {3, 0, 0, 0, 0, 0, 0, 0, 8, 99});
        assertThat(listener.said.take()).startsWith("8 failed elara.wire.MalformedFrameException");
        sendRaw(200, 0, new byte[0]);
        assertThat(listener.said.take()).startsWith("0 failed elara.wire.MalformedFrameException");
        assertAlive();
    }

    @Test
    void unreadableReplyFailsItsRequestOnly() throws Exception {
        Thread answering = new Thread(() -> {
            try {
                long number = session.read().number(0);
                byte[] fields = {3, 0, 0, 0, 0, 0, 0, 0, (byte) number, 77};
                sendRaw(FrameType.REPLY.ordinal(), 2, fields);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        answering.start();
        assertThatExceptionOfType(UnreadableReplyException.class).isThrownBy(() -> link.request(FrameType.LOADED, List.of()));
        assertAlive();
    }

    @Test
    void whatTheListenerThrowsIsToldToIt() throws Exception {
        listener.throwing = new StackOverflowError();
        session.send(FrameType.STREAM, 5, "stdout", new byte[] {65});
        assertThat(listener.said.take()).isEqualTo("5 failed java.lang.StackOverflowError");
        listener.throwing = new OutOfMemoryError("test");
        session.send(FrameType.DISPLAY, 6, Map.of(), Map.of(), "id");
        assertThat(listener.said.take()).isEqualTo("6 failed java.lang.OutOfMemoryError: test");
        assertAlive();
    }

    @Test
    void anInterruptOfTheCallerDoesNotEndARequest() throws Exception {
        Thread.currentThread().interrupt();
        try {
            assertAlive();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aRequestThatFailsSaysWhy() {
        answersNext(Status.FAILED, null);
        assertThatExceptionOfType(NoMemoryException.class).isThrownBy(() -> link.request(FrameType.LOAD, List.of()));
        answersNext(Status.FAILED, "because");
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> link.request(FrameType.LOAD, List.of())).withMessage("because");
    }

    @Test
    void whereThereIsNoMemoryForAnAnswerTheReasonIsSent() throws Exception {
        link.answer(FrameType.INPUT_REPLY, new Object[] {7, new Large()}, new Object[] {7, null, "no memory"});
        assertThat(session.read().fields()).containsExactly(7L, null, "no memory");
    }

    /** There is never memory for it. */
    private record Large() implements CharSequence {
        @Override
        public int length() {
            return 0;
        }

        @Override
        public char charAt(int index) {
            return 0;
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return this;
        }

        @Override
        public String toString() {
            throw new OutOfMemoryError("test");
        }
    }

    /** Frames of any type with fields of any kind, valid ones with single bytes changed, and nothing but noise. */
    @Test
    void randomFramesCostThemselvesOnly() throws Exception {
        Random random = new Random(Long.getLong("elara.fuzz.seed", 7));
        Thread drain = new Thread(() -> {
            try {
                while (listener.said.take() != null) {
                    listener.said.clear();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        drain.setDaemon(true);
        drain.start();
        for (int i = 0; i < FRAMES; i++) {
            byte[] frame = frame(random);
            if (random.nextInt(3) == 0 && frame.length > Integer.BYTES) {
                frame[Integer.BYTES + random.nextInt(frame.length - Integer.BYTES)] = (byte) random.nextInt();
                if (frame[Integer.BYTES] == FrameType.REPLY.ordinal() || frame[Integer.BYTES] == FrameType.CALL.ordinal()) {
                    frame[Integer.BYTES] = (byte) FrameType.STREAM.ordinal(); // as in frame()
                }
            }
            synchronized (socket) {
                socket.getOutputStream().write(frame);
            }
            if (i % 1000 == 0) {
                drainCommands();
            }
        }
        drainCommands();
        Frame reply = requestAmongNoise();
        assertThat(reply.text(2)).isEqualTo("well");
        drain.interrupt();
    }

    /** Refusals of calls come back; nobody reads them but this. */
    private void drainCommands() throws IOException {
        socket.getInputStream().skipNBytes(socket.getInputStream().available());
    }

    private Frame requestAmongNoise() throws IOException {
        Thread answering = new Thread(() -> {
            try {
                for (Frame frame = session.read();; frame = session.read()) {
                    if (frame.type() == FrameType.LOADED) {
                        session.send(FrameType.REPLY, frame.number(0), Status.OK, "well");
                        return;
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        answering.start();
        return link.request(FrameType.LOADED, List.of());
    }

    private static byte[] frame(Random random) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        FrameType type = FrameType.values()[random.nextInt(FrameType.values().length)];
        if (type == FrameType.REPLY || type == FrameType.CALL) {
            type = FrameType.STREAM; // a reply could be one to the request at the end, calls fill the way back
        }
        data.writeByte(type.ordinal());
        int count = random.nextInt(8);
        data.writeShort(count);
        for (int i = 0; i < count; i++) {
            elara.wire.ValueCodec.write(data, value(random, 0));
        }
        return withLength(bytes.toByteArray());
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth > 3 ? 6 : 8)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> (long) random.nextInt(10);
            case 3 -> random.nextDouble();
            case 4 -> "x".repeat(random.nextInt(20));
            case 5 -> new byte[random.nextInt(20)];
            case 6 -> List.of(value2(random, depth), value2(random, depth));
            default -> Map.of("state", value2(random, depth), "k", value2(random, depth));
        };
    }

    private static Object value2(Random random, int depth) {
        Object value = value(random, depth + 1);
        return value == null ? "null" : value;
    }

    private void sendRaw(int type, int count, byte[] fields) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeByte(type);
        data.writeShort(count);
        data.write(fields);
        socket.getOutputStream().write(withLength(bytes.toByteArray()));
    }

    private static byte[] withLength(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeInt(body.length);
        data.write(body);
        return bytes.toByteArray();
    }
}
