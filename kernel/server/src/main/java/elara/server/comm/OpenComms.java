package elara.server.comm;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The comms that are open, with their targets: what {@code comm_info_request} asks for. */
public final class OpenComms {
    private final Map<String, String> targets = new ConcurrentHashMap<>();

    /** A comm was opened, by either side. */
    public void add(String id, String target) {
        targets.put(id, target);
    }

    /** A comm was closed. */
    public void remove(String id) {
        targets.remove(id);
    }

    /** The session that had the comms has ended. */
    public void clear() {
        targets.clear();
    }

    /** Targets by comm id. */
    public Map<String, String> targets() {
        return Map.copyOf(targets);
    }
}
