package elara.server.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strangers come first, and neither get in nor hold up who is awaited. */
@Timeout(60)
class LoopbackPortTest {
    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private Socket connect(LoopbackPort<?> port, String says) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port.number());
        sockets.add(socket);
        socket.getOutputStream().write(says.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    /** Admits who says "me". */
    private static String admit(Socket socket) throws IOException {
        byte[] said = socket.getInputStream().readNBytes(2);
        if (said[0] == '!') {
            throw new OutOfMemoryError("test");
        }
        return new String(said, StandardCharsets.ISO_8859_1).equals("me") ? "me" : null;
    }

    @Test
    void whoIsAwaitedGetsInBehindAnyStrangers() throws IOException {
        List<Socket> strangers = new ArrayList<>();
        Socket mine;
        try (LoopbackPort<String> port = new LoopbackPort<>(LoopbackPortTest::admit)) {
            for (String says : List.of("", "m", "no", "!!")) {
                strangers.add(connect(port, says));
            }
            mine = connect(port, "me");
            assertThat(port.await()).isEqualTo("me");
        }
        for (Socket stranger : strangers) {
            assertThat(isCutOff(stranger)).isTrue();
        }
        mine.setSoTimeout(300);
        assertThatExceptionOfType(java.net.SocketTimeoutException.class).as("still connected").isThrownBy(() -> mine.getInputStream().read());
    }

    private static boolean isCutOff(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void nobodyMayComeAnyMore() throws IOException {
        try (LoopbackPort<String> port = new LoopbackPort<>(LoopbackPortTest::admit)) {
            connect(port, "");
            assertThat(port.await(0)).isNull();
            port.giveUp();
            assertThatExceptionOfType(IOException.class).isThrownBy(port::await);
        }
    }

    /** A stranger may even know how JVMs greet debuggers. */
    @ParameterizedTest
    @ValueSource(strings = {"", "JDWP-Hand", "GET / HTTP/1.1\r\n\r\n", "JDWP-Handshake", "JDWP-Handshake\177\377\377\377\0\0\0\0\0\0\0", "JDWP-Handshake\0\0\0\0",
        "JDWP-Handshake\0\0\0\13\0\0\0\1\200\0\0garbage that is no packet at all"})
    void whoIsNoJvmIsNotTakenForOne(String says) throws IOException {
        CompletableFuture<Void> greeted = CompletableFuture.completedFuture(null);
        Socket stranger;
        try (LoopbackPort<JdiConnection> port = new LoopbackPort<>(socket -> JdiConnection.over(socket, greeted, "secret"))) {
            stranger = connect(port, says);
            assertThat(port.await(1)).isNull();
        }
        byte[] greeting = stranger.getInputStream().readNBytes("JDWP-Handshake".length());
        assertThat(new String(greeting, StandardCharsets.US_ASCII)).isEqualTo("JDWP-Handshake");
        while (!isCutOff(stranger)) {
            // What JDI has asked.
        }
    }
}
