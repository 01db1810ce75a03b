package elara.server.protocol;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Publishes output to every client.
 *
 * @see <a href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#messages-on-the-iopub-xpub-sub-channel">
 *     messages on iopub</a>
 */
public final class Iopub {
    private final Sockets sockets;
    private final MessageCodec codec;

    /** Publishes through {@code sockets}. */
    public Iopub(Sockets sockets, MessageCodec codec) {
        this.sockets = sockets;
        this.codec = codec;
    }

    /** Publishes a message as a consequence of the request whose header is {@code parent}. */
    public void publish(JsonObject parent, String type, JsonObject content) {
        publish(parent, type, content, new JsonObject(), List.of());
    }

    /** The same with metadata, and with binary buffers that travel beside the JSON. */
    public void publish(JsonObject parent, String type, JsonObject content, JsonObject metadata, List<byte[]> buffers) {
        // The topic only has to tell kinds of messages apart: clients subscribe to all of them.
        byte[] topic = ("kernel." + type).getBytes(StandardCharsets.UTF_8);
        send(new Message(List.of(topic), Header.of(type), parent, metadata, content, buffers));
    }

    /** Publishes that the kernel is {@code busy}, {@code idle} or {@code starting}. */
    public void status(JsonObject parent, String state) {
        JsonObject content = new JsonObject();
        content.addProperty("execution_state", state);
        publish(parent, "status", content);
    }

    /** Waits while clients have much output to read. Whoever makes much of it calls this before each message. */
    public void awaitRoom() {
        sockets.awaitRoom();
    }

    /**
     * Tells a new client that its subscription has arrived.
     *
     * @see <a href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#welcome-message">the welcome message</a>
     */
    static List<byte[]> welcome(MessageCodec codec, byte[] topic) {
        JsonObject content = new JsonObject();
        content.addProperty("subscription", new String(topic, StandardCharsets.UTF_8));
        return codec.encode(new Message(List.of(topic), Header.of("iopub_welcome"), new JsonObject(), new JsonObject(), content, List.of()));
    }

    private void send(Message message) {
        sockets.send(Channel.IOPUB, codec.encode(message));
    }
}
