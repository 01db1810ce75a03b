package elara.server.zmtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Connections of whom nobody knows. A client that comes later must always be heard. */
@Timeout(60)
class StrangersTest {
    private static final ListeningSocket.Limits LIMITS = new ListeningSocket.Limits(128 << 20, 1 << 20);
    private static final byte[] GREETING = ClientSocket.greeting("NULL");
    private static final byte[] READY = ClientSocket.ready("DEALER", "");

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final List<Socket> strangers = new ArrayList<>();
    private InetSocketAddress address;
    private IoThread io;

    @BeforeEach
    void start() throws Exception {
        io = new IoThread();
        try (ServerSocket free = new ServerSocket(0)) {
            address = new InetSocketAddress("127.0.0.1", free.getLocalPort());
        }
        io.bind(address, new Router(LIMITS, Security.none(), parts -> received.add(new String(parts.get(1), StandardCharsets.US_ASCII))));
        io.start();
    }

    @AfterEach
    void stop() throws Exception {
        for (Socket each : strangers) {
            each.close();
        }
        io.close();
    }

    private Socket stranger(byte[]... bytes) throws IOException {
        Socket socket = new Socket();
        strangers.add(socket);
        socket.connect(address);
        for (byte[] each : bytes) {
            socket.getOutputStream().write(each);
        }
        return socket;
    }

    private void aClientIsHeard() throws Exception {
        Socket client = stranger(GREETING, READY, new byte[] {0, 3, 'h', 'i', '!'});
        assertThat(received.poll(20, TimeUnit.SECONDS)).isEqualTo("hi!");
        client.close();
    }

    @Test
    void unfinishedMessagesHaveToFitIntoABound() throws Exception {
        byte[] announced = ByteBuffer.allocate(9).put((byte) 2).putLong(100 << 20).array();
        byte[] megabytes = new byte[8 << 20];
        int cutOff = 0;
        for (int i = 0; i < 12; i++) {
            try {
                stranger(GREETING, READY, announced, megabytes);
            } catch (IOException e) {
                cutOff++;
            }
        }
        aClientIsHeard();
        for (Socket each : strangers) {
            cutOff += isClosed(each) ? 1 : 0;
        }
        assertThat(cutOff).isGreaterThan(3);
    }

    @Test
    void manySmallPartsCountAsWell() throws Exception {
        byte[] parts = new byte[2 << 20];
        for (int i = 0; i < parts.length; i += 2) {
            parts[i] = 1; // a part of no bytes, and more to come
        }
        for (int i = 0; i < 3; i++) {
            try {
                stranger(GREETING, READY, parts);
            } catch (IOException e) {
                // It was sent away.
            }
        }
        aClientIsHeard();
    }

    @Test
    void moreConnectionsThanAreTakenDoNotKeepOthersOut() throws Exception {
        for (int i = 0; i < 1100; i++) {
            stranger();
        }
        aClientIsHeard();
    }

    @Test
    void whoSpeaksAnotherProtocolIsSentAwayAtOnce() throws Exception {
        Socket browser = stranger("GET / HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII));
        browser.setSoTimeout(20_000);
        browser.getInputStream().readNBytes(64); // the greeting goes out before anything is read
        assertThat(browser.getInputStream().readAllBytes().length).isLessThan(100);
        aClientIsHeard();
    }

    private static boolean isClosed(Socket socket) {
        try {
            socket.setSoTimeout(1);
            while (socket.getInputStream().read() >= 0) {
                // the greeting
            }
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
