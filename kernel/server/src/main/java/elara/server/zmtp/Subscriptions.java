package elara.server.zmtp;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The topics that one client wants, each as often as it has subscribed to it. */
final class Subscriptions {
    /** Of all topics together; a Jupyter client has one, which is empty. */
    private static final int MAX_BYTES = 64 << 10;
    private static final int TOPIC_BYTES = 64;

    private final List<byte[]> topics = new CopyOnWriteArrayList<>();
    private int bytes;

    void add(byte[] topic) throws ZmtpException {
        bytes += topic.length + TOPIC_BYTES;
        if (bytes > MAX_BYTES) {
            throw new ZmtpException("too many topics");
        }
        topics.add(topic);
    }

    void remove(byte[] topic) {
        for (int i = 0; i < topics.size(); i++) {
            if (Arrays.equals(topics.get(i), topic)) {
                topics.remove(i);
                bytes -= topic.length + TOPIC_BYTES;
                return;
            }
        }
    }

    /** Whether a message whose first part is {@code part} is wanted. */
    boolean match(byte[] part) {
        for (byte[] topic : topics) {
            if (topic.length <= part.length && Arrays.equals(topic, 0, topic.length, part, 0, topic.length)) {
                return true;
            }
        }
        return false;
    }
}
