package elara.server.zmtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** Against the client of another hand, JeroMQ. */
@Timeout(60)
class CurveTest {
    private static final ListeningSocket.Limits LIMITS = new ListeningSocket.Limits(1 << 20, 1 << 20);

    private final ZMQ.Curve.KeyPair pair = ZMQ.Curve.generateKeyPair();
    private final CurveKeys keys = CurveKeys.ofZ85(pair.publicKey, pair.secretKey);
    private final BlockingQueue<List<byte[]>> received = new LinkedBlockingQueue<>();
    private final ZContext context = new ZContext();
    private IoThread io;

    @BeforeEach
    void start() throws Exception {
        io = new IoThread();
        io.start();
    }

    @AfterEach
    void stop() throws Exception {
        context.close();
        io.close();
    }

    private int listen(ListeningSocket socket) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        io.bind(new InetSocketAddress("127.0.0.1", port), socket);
        io.wake();
        return port;
    }

    private ZMQ.Socket client(SocketType type, int port, String serverKey, ZMQ.Curve.KeyPair own) {
        ZMQ.Socket socket = context.createSocket(type);
        socket.setReceiveTimeOut(20_000);
        socket.setHandshakeIvl(2000);
        if (serverKey != null) {
            socket.setCurveServerKey(ZMQ.Curve.z85Decode(serverKey));
            socket.setCurvePublicKey(ZMQ.Curve.z85Decode(own.publicKey));
            socket.setCurveSecretKey(ZMQ.Curve.z85Decode(own.secretKey));
        }
        socket.connect("tcp://127.0.0.1:" + port);
        return socket;
    }

    @Test
    void messagesGoBothWays() throws Exception {
        Router router = new Router(LIMITS, Security.ofPair(keys), received::add);
        ZMQ.Socket client = client(SocketType.DEALER, listen(router), pair.publicKey, pair);
        byte[] large = new byte[100_000];
        for (int i = 0; i < 20; i++) {
            client.sendMore("one " + i);
            client.sendMore("");
            client.send(large);
            List<byte[]> message = received.take();
            assertThat(message.subList(1, 4)).containsExactly(("one " + i).getBytes(), new byte[0], large);
            router.send(List.of(message.get(0), large, new byte[0]));
            assertThat(client.recv()).isEqualTo(large);
            assertThat(client.recv()).isEmpty();
        }
    }

    @Test
    void subscribersGetWhatTheyAskFor() throws Exception {
        Publisher publisher = new Publisher(LIMITS, Security.ofPair(keys), topic -> List.of(topic, "hello".getBytes()));
        int port = listen(publisher);
        for (int i = 0; i < 3; i++) {
            ZMQ.Socket client = client(SocketType.SUB, port, pair.publicKey, pair);
            client.subscribe("a");
            assertThat(client.recvStr()).isEqualTo("a");
            assertThat(client.recvStr()).isEqualTo("hello");
            publisher.publish(List.of("b".getBytes()));
            publisher.publish(List.of("abc".getBytes()));
            assertThat(client.recvStr()).isEqualTo("abc");
        }
    }

    @Test
    void whoDoesNotKnowTheKeysIsNotHeard() throws Exception {
        int port = listen(new Router(LIMITS, Security.ofPair(keys), received::add));
        ZMQ.Curve.KeyPair other = ZMQ.Curve.generateKeyPair();
        client(SocketType.DEALER, port, null, null).send("plain");
        client(SocketType.DEALER, port, other.publicKey, pair).send("with another key of the server");
        client(SocketType.DEALER, port, pair.publicKey, other).send("with a key of its own");
        assertThat(received.poll(1, TimeUnit.SECONDS)).isNull();
        client(SocketType.DEALER, port, pair.publicKey, pair).send("with both keys");
        assertThat(received.take().get(1)).isEqualTo("with both keys".getBytes());
    }

    @Test
    void theHeartbeatOnlyAsksForTheServersKey() throws Exception {
        int port = listen(new Echo(LIMITS, Security.ofPublicKey(keys)));
        ZMQ.Socket heart = client(SocketType.REQ, port, pair.publicKey, ZMQ.Curve.generateKeyPair());
        heart.send("beat");
        assertThat(heart.recvStr()).isEqualTo("beat");
    }

    @Test
    void keysAreReadAsTheSpecificationWritesThem() {
        assertThat(Z85.decode("HelloWorld"))
            .containsExactly(0x86, 0x4F, 0xD2, 0x6F, 0xB5, 0x59, 0xF7, 0x5B);
    }
}
