package elara.server.execution;

import com.google.gson.JsonObject;
import elara.server.comm.OpenComms;
import elara.server.protocol.Iopub;
import elara.server.protocol.Message;
import elara.server.protocol.StdinChannel;
import elara.server.session.SessionJvm;
import elara.server.session.SessionListener;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Publishes what cells print and show, each as a consequence of the request that ran the cell, also after it has ended. */
public final class SessionOutput implements SessionListener {
    private static final String NO_INPUT =
        "This cell asks for input, but the program that runs the notebook cannot pass any on. Run it in JupyterLab.";

    private record Cell(Message request, boolean silent, boolean allowStdin) {
    }

    private final Iopub iopub;
    private final StdinChannel stdin;
    private final OpenComms comms;
    private final Map<Long, Cell> cells = new ConcurrentHashMap<>();
    private final AtomicLong lastCell = new AtomicLong();
    private Supplier<SessionJvm> session;

    /** Publishes on {@code iopub}, asks for input on {@code stdin}, keeps track of comms. */
    public SessionOutput(Iopub iopub, StdinChannel stdin, OpenComms comms) {
        this.iopub = iopub;
        this.stdin = stdin;
        this.comms = comms;
    }

    /** Says where answers to questions for input go. */
    public void answerTo(Supplier<SessionJvm> current) {
        session = current;
    }

    /** Gives the cell that a request runs its number. */
    public long begin(Message request, boolean silent, boolean allowStdin) {
        long cell = lastCell.incrementAndGet();
        // Kept as long as the session, since threads of the cell may print at any time: so without code and buffers.
        cells.put(cell, new Cell(request.withoutContent(), silent, allowStdin));
        return cell;
    }

    /** The cell has ended: it asks for nothing any more. */
    public void end() {
        stdin.cancel();
    }

    @Override
    public void stream(long cell, String name, String text) {
        JsonObject content = new JsonObject();
        content.addProperty("name", name);
        content.addProperty("text", text);
        publish(cell, "stream", content);
    }

    @Override
    public void display(long cell, Map<String, Object> data, Map<String, Object> metadata, String id) {
        publish(cell, "display_data", displayContent(data, metadata, id));
    }

    @Override
    public void updateDisplay(long cell, Map<String, Object> data, Map<String, Object> metadata, String id) {
        publish(cell, "update_display_data", displayContent(data, metadata, id));
    }

    private static JsonObject displayContent(Map<String, Object> data, Map<String, Object> metadata, String id) {
        JsonObject transientPart = new JsonObject();
        transientPart.addProperty("display_id", id);
        JsonObject content = new JsonObject();
        content.add("data", JsonValues.bundle(data));
        content.add("metadata", JsonValues.of(metadata));
        content.add("transient", transientPart);
        return content;
    }

    @Override
    public void clearOutput(long cell, boolean wait) {
        JsonObject content = new JsonObject();
        content.addProperty("wait", wait);
        publish(cell, "clear_output", content);
    }

    @Override
    public void inputRequested(long cell) {
        Cell asking = find(cell);
        if (asking == null || !asking.allowStdin) {
            session.get().answerInput(null, NO_INPUT);
        } else {
            stdin.ask(asking.request, "", false, line -> session.get().answerInput(line, null));
        }
    }

    @Override
    public void commOpened(long cell, String id, String target, Map<String, Object> data) {
        comms.add(id, target);
        JsonObject content = commContent(id, data);
        content.addProperty("target_name", target);
        publish(cell, "comm_open", content);
    }

    @Override
    public void commMessage(long cell, String id, Map<String, Object> data) {
        publish(cell, "comm_msg", commContent(id, data));
    }

    @Override
    public void commClosed(long cell, String id, Map<String, Object> data) {
        comms.remove(id);
        publish(cell, "comm_close", commContent(id, data));
    }

    @Override
    public void ended() {
        comms.clear();
    }

    private static JsonObject commContent(String id, Map<String, Object> data) {
        JsonObject content = new JsonObject();
        content.addProperty("comm_id", id);
        content.add("data", JsonValues.of(data));
        return content;
    }

    private void publish(long cell, String type, JsonObject content) {
        Cell owner = find(cell);
        if (owner == null || !owner.silent) {
            iopub.publish(owner == null ? new JsonObject() : owner.request.header(), type, content);
        }
    }

    /** The cell of a number; 0, which native output has, is the last one that was begun. */
    private Cell find(long cell) {
        return cells.get(cell == 0 ? lastCell.get() : cell);
    }
}
