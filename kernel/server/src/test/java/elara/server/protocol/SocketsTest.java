package elara.server.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import elara.server.zmtp.ClientSocket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SocketsTest {
    private record Received(Channel channel, List<byte[]> frames) {
    }

    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private TestClient client;
    private Sockets sockets;

    @BeforeEach
    void start() throws Exception {
        client = new TestClient();
        sockets = new Sockets(client.connection, (channel, frames) -> received.add(new Received(channel, frames)), topic -> List.of(topic, TestClient.bytes("welcome")));
        sockets.start();
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        sockets.close();
    }

    /** A subscriber whose subscription has arrived. */
    private ClientSocket subscriber(String topic) {
        ClientSocket iopub = client.socket("SUB", client.connection.iopub_port());
        iopub.subscribe(topic);
        assertThat(iopub.receive()).containsExactly(TestClient.bytes(topic), TestClient.bytes("welcome"));
        return iopub;
    }

    @Test
    void whatArrivesIsToldWithItsChannelAndAnswersFindTheirWay() throws Exception {
        for (Channel channel : List.of(Channel.SHELL, Channel.CONTROL, Channel.STDIN)) {
            int port = channel == Channel.SHELL ? client.connection.shell_port()
                : channel == Channel.CONTROL ? client.connection.control_port() : client.connection.stdin_port();
            ClientSocket socket = client.socket("DEALER", port);
            socket.send("one", "two");
            Received message = received.take();
            assertThat(message.channel()).isEqualTo(channel);
            assertThat(message.frames()).hasSize(3).endsWith(TestClient.bytes("one"), TestClient.bytes("two"));
            sockets.send(channel, List.of(message.frames().get(0), TestClient.bytes("answer"), new byte[0]));
            assertThat(socket.receive()).containsExactly(TestClient.bytes("answer"), new byte[0]);
        }
    }

    @Test
    void theHeartbeatEchoes() throws Exception {
        ClientSocket heart = client.socket("REQ", client.connection.hb_port());
        for (String beat : List.of("ping", "", "pong")) {
            heart.send("", beat);
            assertThat(heart.receive()).containsExactly(new byte[0], TestClient.bytes(beat));
        }
        assertThat(received).isEmpty();
    }

    @Test
    void ofFiveThousandMessagesNoneIsLostOrOvertaken() throws Exception {
        ClientSocket iopub = subscriber("");
        int count = 5000;
        Thread publisher = new Thread(() -> {
            for (int i = 0; i < count; i++) {
                sockets.awaitRoom();
                sockets.send(Channel.IOPUB, List.of(TestClient.bytes("topic"), ByteBuffer.allocate(200).putInt(0, i).array()));
            }
        });
        publisher.start();
        for (int i = 0; i < count; i++) {
            List<byte[]> frames = iopub.receive();
            assertThat(ByteBuffer.wrap(frames.get(1)).getInt()).isEqualTo(i);
        }
        publisher.join();
    }

    @Test
    void whoReadsSlowlyGetsAllAndTheHeartbeatAnswers() throws Exception {
        ClientSocket slow = subscriber("");
        byte[] large = new byte[50_000];
        int count = 6000; // 300 MB: far more than what may wait
        AtomicInteger sent = new AtomicInteger();
        Thread publisher = new Thread(() -> {
            while (sent.get() < count) {
                sockets.awaitRoom();
                sockets.send(Channel.IOPUB, List.of(TestClient.bytes("topic"), large));
                sent.incrementAndGet();
            }
        });
        publisher.start();
        ClientSocket heart = client.socket("REQ", client.connection.hb_port());
        for (int i = 0; i < count; i++) {
            if (i % 1000 == 0) {
                heart.send("", "alive?");
                assertThat(heart.receive()).containsExactly(new byte[0], TestClient.bytes("alive?"));
                assertThat(sent).as("the publisher waits").hasValueLessThan(count);
            }
            assertThat(slow.receive().get(1)).hasSize(large.length);
        }
        publisher.join();
    }

    @Test
    void whoDoesNotReadIsCutOffAndTheOthersLoseNothing() throws Exception {
        try (SocketChannel paused = SocketChannel.open(new InetSocketAddress("127.0.0.1", client.connection.iopub_port()))) {
            paused.write(ByteBuffer.wrap(ClientSocket.greeting("NULL")));
            paused.write(ByteBuffer.wrap(ClientSocket.ready("SUB", "")));
            paused.write(ByteBuffer.wrap(new byte[] {0, 1, 1})); // all topics
            ClientSocket reads = subscriber("");
            int count = 4000; // 200 MB
            Thread publisher = new Thread(() -> {
                for (int i = 0; i < count; i++) {
                    sockets.awaitRoom();
                    sockets.send(Channel.IOPUB, List.of(TestClient.bytes("topic"), ByteBuffer.allocate(50_000).putInt(0, i).array()));
                }
            });
            publisher.start();
            for (int i = 0; i < count; i++) {
                assertThat(ByteBuffer.wrap(reads.receive().get(1)).getInt()).isEqualTo(i);
            }
            publisher.join();
            assertThat(bytesUntilTheEnd(paused)).isLessThan(100L << 20);
        }
    }

    private static long bytesUntilTheEnd(SocketChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        long all = 0;
        for (int count = 0; count >= 0; all += count) {
            count = channel.read(buffer.clear());
        }
        return all;
    }

    @Test
    void aClientThatComesAgainTakesItsOldPlace() throws Exception {
        int port = client.connection.shell_port();
        client.socket("DEALER", "me", port).send("one");
        byte[] route = received.take().frames().get(0);
        assertThat(route).isEqualTo(TestClient.bytes("me"));
        ClientSocket second = client.socket("DEALER", "me", port);
        second.send("two");
        received.take();
        sockets.send(Channel.SHELL, List.of(route, TestClient.bytes("answer")));
        assertThat(second.receive()).containsExactly(TestClient.bytes("answer"));
    }

    @Test
    void onlyAskedForTopicsArrive() {
        ClientSocket some = subscriber("kernel.st");
        for (String topic : List.of("kernel", "kernel.display", "kernel.stream", "kernel.status")) {
            sockets.send(Channel.IOPUB, List.of(TestClient.bytes(topic)));
        }
        assertThat(some.receive()).containsExactly(TestClient.bytes("kernel.stream"));
        assertThat(some.receive()).containsExactly(TestClient.bytes("kernel.status"));
    }

    @Test
    void whatWasSentBeforeTheEndStillArrives() throws Exception {
        ClientSocket iopub = subscriber("");
        for (int i = 0; i < 500; i++) {
            sockets.send(Channel.IOPUB, List.of(TestClient.bytes("last " + i)));
        }
        sockets.close();
        for (int i = 0; i < 500; i++) {
            assertThat(iopub.receive()).containsExactly(TestClient.bytes("last " + i));
        }
    }

    @Test
    void saysWhichPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress()); TestClient other = new TestClient()) {
            ConnectionFile free = other.connection;
            ConnectionFile clash = new ConnectionFile("tcp", free.ip(), free.shell_port(), taken.getLocalPort(), free.stdin_port(),
                free.iopub_port(), free.hb_port(), free.key(), free.signature_scheme(), null, null);
            assertThatIOException().isThrownBy(() -> new Sockets(clash, (channel, frames) -> true, topic -> List.of(topic, TestClient.bytes("welcome"))))
                .withMessageStartingWith("Cannot listen on tcp://127.0.0.1:" + taken.getLocalPort());
        }
    }
}
