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
        // The topic only has to tell kinds of messages apart: clients subscribe to all of them.
        byte[] topic = ("kernel." + type).getBytes(StandardCharsets.UTF_8);
        publish(topic, parent, type, content);
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
        publish(topic.getBytes(StandardCharsets.UTF_8), new JsonObject(), "iopub_welcome", content);
    }

    private void publish(byte[] topic, JsonObject parent, String type, JsonObject content) {
        Message message = new Message(List.of(topic), Header.of(type), parent, new JsonObject(), content, List.of());
        sockets.send(Channel.IOPUB, codec.encode(message));
    }
}
