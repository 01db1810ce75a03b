package elara.comm;

import java.util.List;
import java.util.Map;

/** The way from {@link Comm} to the front end. */
public interface CommChannel {
    /** Opens a comm at the front end; {@code metadata} are those of the message. */
    void open(String id, String target, Map<String, ?> data, Map<String, ?> metadata);

    /** Sends data over an open comm, and bytes that travel beside them. */
    void message(String id, Map<String, ?> data, List<byte[]> buffers);

    /** Closes a comm at the front end. */
    void close(String id, Map<String, ?> data);
}
