package elara.comm;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A two-way channel between an object in the session and its counterpart in the front end. Data are maps of what JSON
 * has: strings, numbers, booleans, null, lists and maps; and bytes, which travel beside the JSON: {@code buffer_paths} says where they
 * belong, as with widgets.
 *
 * @see <a href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#custom-messages">custom messages</a>
 */
public final class Comm {
    private final String id;
    private final String target;
    private volatile BiConsumer<Map<String, Object>, List<byte[]>> onMessage = (data, buffers) -> { };
    private volatile Consumer<Map<String, Object>> onClose = data -> { };

    Comm(String id, String target) {
        this.id = id;
        this.target = target;
    }

    /** Opens a comm; the front end closes it again if nothing there answers to {@code target}. */
    public static Comm open(String target, Map<String, ?> data) {
        return open(target, data, Map.of());
    }

    /** Opens a comm with metadata for the message, such as the version of what is spoken over it. */
    public static Comm open(String target, Map<String, ?> data, Map<String, ?> metadata) {
        return Comms.open(Objects.requireNonNull(target, "the target of a comm is null"), checked(data), Objects.requireNonNull(metadata, "metadata of a comm are null"));
    }

    /** The id both sides know this comm by. */
    public String id() {
        return id;
    }

    /** The name it was opened for. */
    public String target() {
        return target;
    }

    /** Sends data to the front end. */
    public void send(Map<String, ?> data) {
        send(data, List.of());
    }

    /** Sends data to the front end, and bytes that travel beside them, as they are. */
    public void send(Map<String, ?> data, List<byte[]> buffers) {
        Comms.channel().message(id, checked(data), Objects.requireNonNull(buffers, "the buffers for a comm are null"));
    }

    /** Where the kernel finds what is wrong, nobody sees who sent it. */
    private static Map<String, ?> checked(Map<String, ?> data) {
        return Objects.requireNonNull(data, "the data for a comm are null");
    }

    /** Closes the comm on both sides. */
    public void close() {
        Comms.forget(id);
        Comms.channel().close(id, Map.of());
    }

    /** Says what to do with data from the front end. */
    public void onMessage(Consumer<Map<String, Object>> listener) {
        onMessage((data, buffers) -> listener.accept(data));
    }

    /** Says what to do with data from the front end, and with the bytes that came beside them. */
    public void onMessage(BiConsumer<Map<String, Object>, List<byte[]>> listener) {
        onMessage = listener;
    }

    /** Says what to do when the front end closes the comm. */
    public void onClose(Consumer<Map<String, Object>> listener) {
        onClose = listener;
    }

    void received(Map<String, Object> data, List<byte[]> buffers) {
        onMessage.accept(data, buffers);
    }

    void closed(Map<String, Object> data) {
        onClose.accept(data);
    }
}
