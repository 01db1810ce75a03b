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

    /** Tells new clients that their subscription has arrived; other frames on iopub mean nothing. */
    public void welcome(List<byte[]> subscription) {
        byte[] frame = subscription.get(0);
        if (subscription.size() != 1 || frame.length == 0 || frame[0] != 1) {
            return;
        }
        String topic = new String(frame, 1, frame.length - 1, StandardCharsets.UTF_8);
        JsonObject content = new JsonObject();
        content.addProperty("subscription", topic);
        send(new Message(List.of(topic.getBytes(StandardCharsets.UTF_8)), Header.of("iopub_welcome"), new JsonObject(),
            new JsonObject(), content, List.of()));
    }

    private void send(Message message) {
        sockets.send(Channel.IOPUB, codec.encode(message));
    }
}
