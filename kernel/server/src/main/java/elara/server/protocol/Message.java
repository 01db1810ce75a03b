package elara.server.protocol;

import com.google.gson.JsonObject;
import java.util.List;

/**
 * A message of the Jupyter protocol.
 *
 * @param identities on ROUTER sockets the route to the client, on iopub the topic
 * @see <a href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#general-message-format">message format</a>
 */
public record Message(List<byte[]> identities, JsonObject header, JsonObject parentHeader, JsonObject metadata,
        JsonObject content, List<byte[]> buffers) {

    /** The header's {@code msg_type}. */
    public String type() {
        return header.get("msg_type").getAsString();
    }

    /** What is enough to answer this message and to name it as the cause of others. */
    public Message withoutContent() {
        return new Message(identities, header, parentHeader, metadata, new JsonObject(), List.of());
    }

    /** A message from the kernel on a client's route, as a consequence of {@code parent}. */
    static Message toClientOf(Message parent, String type, JsonObject content) {
        return new Message(parent.identities, Header.of(type), parent.header, new JsonObject(), content, List.of());
    }
}
