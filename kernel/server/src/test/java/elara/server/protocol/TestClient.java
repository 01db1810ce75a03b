package elara.server.protocol;

import com.google.gson.JsonObject;
import elara.server.zmtp.ClientSocket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A Jupyter client. What does not come within 20 s fails the test. */
public final class TestClient implements AutoCloseable {
    /** Where client and kernel meet: free ports of this machine. */
    public final ConnectionFile connection;
    private final MessageCodec codec;
    private final List<ClientSocket> sockets = new ArrayList<>();
    private ClientSocket shell;
    private ClientSocket control;
    private ClientSocket stdin;
    private ClientSocket iopub;

    /** Chooses ports; nothing is connected before {@link #connect}. */
    public TestClient() throws IOException {
        int[] ports = freePorts(5);
        connection = new ConnectionFile("tcp", "127.0.0.1", ports[0], ports[1], ports[2], ports[3], ports[4], "key", "hmac-sha256", null, null);
        codec = new MessageCodec(connection.key(), connection.signature_scheme());
    }

    private static int[] freePorts(int count) throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        int[] ports = new int[count];
        for (int i = 0; i < count; i++) {
            held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            ports[i] = held.get(i).getLocalPort();
        }
        for (ServerSocket each : held) {
            each.close();
        }
        return ports;
    }

    /** Connects all channels, and returns once the kernel has welcomed the subscription to its output. */
    public void connect() throws MalformedMessageException {
        shell = socket("DEALER", connection.shell_port());
        control = socket("DEALER", connection.control_port());
        stdin = socket("DEALER", connection.stdin_port());
        iopub = socket("SUB", connection.iopub_port());
        iopub.subscribe("");
        Message welcome = published();
        while (!welcome.type().equals("iopub_welcome")) {
            welcome = published();
        }
    }

    /** A connection to a port. */
    ClientSocket socket(String type, int port) {
        return socket(type, "", port);
    }

    /** The same for a client that has an identity. */
    ClientSocket socket(String type, String identity, int port) {
        ClientSocket socket = new ClientSocket(type, identity, port);
        sockets.add(socket);
        return socket;
    }

    private ClientSocket of(Channel channel) {
        return switch (channel) {
            case SHELL -> shell;
            case CONTROL -> control;
            case STDIN -> stdin;
            case IOPUB -> iopub;
        };
    }

    /** Sends a message; {@code id} comes back as the msg_id of its consequences' parent header. */
    public void send(Channel channel, String type, String id, JsonObject content) {
        send(channel, type, id, content, null);
    }

    /** The same to a subshell, if one is named. */
    void send(Channel channel, String type, String id, JsonObject content, String subshell) {
        JsonObject header = Header.of(type);
        header.addProperty("msg_id", id);
        header.addProperty("subshell_id", subshell);
        sendFrames(channel, codec.encode(new Message(List.of(), header, new JsonObject(), new JsonObject(), content, List.of())));
    }

    void sendFrames(Channel channel, List<byte[]> frames) {
        of(channel).send(frames);
    }

    /** The next message on a channel. */
    public Message receive(Channel channel) throws MalformedMessageException {
        return codec.decode(of(channel).receive());
    }

    /** The next message on iopub. */
    public Message published() throws MalformedMessageException {
        return receive(Channel.IOPUB);
    }

    /** What is published from now on as a consequence of a request, up to its idle, each as its type and main content. */
    public List<String> publishedUntilIdle(String id) throws MalformedMessageException {
        List<String> all = new ArrayList<>();
        while (true) {
            Message message = published();
            JsonObject parent = message.parentHeader();
            if (!parent.has("msg_id") || !parent.get("msg_id").getAsString().equals(id)) {
                continue;
            }
            boolean status = message.type().equals("status");
            String state = status ? message.content().get("execution_state").getAsString() : "";
            all.add(status ? state : message.type());
            if (state.equals("idle")) {
                return all;
            }
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        sockets.forEach(ClientSocket::close);
    }
}
