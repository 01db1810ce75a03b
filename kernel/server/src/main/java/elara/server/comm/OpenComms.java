package elara.server.comm;

import java.util.LinkedHashMap;
import java.util.Map;

/** The comms that are open: what {@code comm_info_request} asks for, and what is to be said when the session ends. */
public final class OpenComms {
    /** What the targets of widgets and of their manager begin with. */
    private static final String WIDGET = "jupyter.widget";

    /**
     * An open comm.
     *
     * @param cell the cell that opened it, whose output is where a widget is shown; 0 if a front end did
     * @param farewell the state that a widget gets when its session has ended
     */
    public record OpenComm(String target, long cell, Map<String, Object> farewell) {
        /** Whether widget messages travel over it, which have a form of their own. */
        public boolean isWidget() {
            return target.startsWith(WIDGET);
        }
    }

    private final Map<String, OpenComm> comms = new LinkedHashMap<>();

    /** A comm was opened, by either side. */
    public synchronized void add(String id, OpenComm comm) {
        comms.put(id, comm);
    }

    /** A comm was closed. */
    public synchronized void remove(String id) {
        comms.remove(id);
    }

    /** An open comm, or null. */
    public synchronized OpenComm get(String id) {
        return comms.get(id);
    }

    /** All that are open, by id, in the order they were opened. */
    public synchronized Map<String, OpenComm> all() {
        return new LinkedHashMap<>(comms);
    }
}
