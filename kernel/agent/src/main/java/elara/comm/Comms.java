package elara.comm;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The comms open in this session, and the targets that front ends can open comms to. */
public final class Comms {
    private static final Map<String, Comm> OPEN = new ConcurrentHashMap<>();
    private static final Map<String, Consumer<Comm>> TARGETS = new ConcurrentHashMap<>();
    private static CommChannel channel;

    private Comms() {
    }

    /** Lets front ends open comms to {@code target}; {@code onOpen} gets each new one and sets its listeners. */
    public static void register(String target, Consumer<Comm> onOpen) {
        TARGETS.put(target, onOpen);
    }

    static Comm open(String target, Map<String, ?> data, Map<String, ?> metadata) {
        Comm comm = new Comm(UUID.randomUUID().toString().replace("-", ""), target);
        OPEN.put(comm.id(), comm);
        channel.open(comm.id(), target, data, metadata);
        return comm;
    }

    static void forget(String id) {
        OPEN.remove(id);
    }

    static CommChannel channel() {
        return channel;
    }

    /** Where comm messages go; called once by the agent before any cell runs. */
    public static void connect(CommChannel target) {
        channel = target;
    }

    /** A front end opened a comm; one for an unknown target is closed, as the protocol asks. */
    public static void opened(String id, String target, Map<String, Object> data, List<byte[]> buffers) {
        Consumer<Comm> onOpen = TARGETS.get(target);
        if (onOpen == null) {
            channel.close(id, Map.of());
            return;
        }
        Comm comm = new Comm(id, target);
        OPEN.put(id, comm);
        onOpen.accept(comm);
        if (!data.isEmpty() || !buffers.isEmpty()) {
            comm.received(data, buffers);
        }
    }

    /** A front end sent data; data for a comm that is not open are dropped. */
    public static void received(String id, Map<String, Object> data, List<byte[]> buffers) {
        Comm comm = OPEN.get(id);
        if (comm != null) {
            comm.received(data, buffers);
        }
    }

    /** A front end closed a comm. */
    public static void closed(String id, Map<String, Object> data) {
        Comm comm = OPEN.remove(id);
        if (comm != null) {
            comm.closed(data);
        }
    }
}
