package elara.server.comm;

import com.google.gson.JsonObject;
import elara.server.comm.OpenComms.OpenComm;
import elara.server.comm.RunRequests.Run;
import elara.server.errors.CellError;
import elara.server.comm.WidgetData.Encoded;
import elara.server.jvm.SessionJvm;
import elara.server.jvm.SessionListener;
import elara.server.protocol.Iopub;
import elara.server.protocol.Message;
import elara.server.protocol.StdinChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Publishes what cells print and show, each as a consequence of the request that ran the cell, also after it has ended. */
public final class SessionOutput implements SessionListener {
    private static final String NO_INPUT =
        "This cell asks for input, but the program that runs the notebook cannot pass any on. Run it in JupyterLab.";

    private static final String ENDED = "A thread asks for input, but the cell that started it has ended: nobody would know which question is asked."
        + " Have the cell wait for the thread, with join().";

    private final Iopub iopub;
    private final StdinChannel stdin;
    private final OpenComms comms;
    private final RunRequests runs = new RunRequests();
    /** The cells that run, by number, with what of each could not be shown. */
    private final Map<Long, Optional<CellError>> running = new ConcurrentHashMap<>();
    private Supplier<SessionJvm> session;
    private BiFunction<Long, Map<String, Object>, CellError> errors;

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

    /** Says how exceptions are told that widgets show, from the number of the run and what was thrown. */
    public void describeErrorsBy(BiFunction<Long, Map<String, Object>, CellError> describing) {
        errors = describing;
    }

    /** A cell begins to run; returns its number. */
    public long begin(Message request, boolean silent, boolean allowStdin) {
        long cell = runs.cell(request, silent, allowStdin);
        running.put(cell, Optional.empty());
        return cell;
    }

    /** What a message has run begins; returns its number. */
    long beginFor(Message request) {
        return runs.message(request);
    }

    /** What runs on behalf of a cell begins, whose output is the cell's; returns its number. */
    long beginFor(long cell) {
        return runs.onBehalfOf(cell);
    }

    /** A cell has ended: it asks for nothing any more. Returns why something of it could not be shown, or null. */
    public CellError end(long cell) {
        synchronized (stdin) {
            Optional<CellError> failure = running.remove(cell);
            stdin.cancel(runs.of(cell).request());
            runs.end(cell);
            return failure == null ? null : failure.orElse(null);
        }
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
    public void inputRequested(long cell, long question, String prompt, boolean password) {
        Run asking = runs.of(cell);
        SessionJvm asked = session.get(); // another may have taken its place when there is an answer
        if (asking == null || !asking.allowStdin()) {
            asked.answerInput(question, null, NO_INPUT);
            return;
        }
        synchronized (stdin) { // the cell must not end in between
            if (running.containsKey(RunRequests.ownerOf(cell))) {
                stdin.ask(asking.request(), prompt, password, line -> asked.answerInput(question, line, line == null ? ENDED : null));
            } else {
                asked.answerInput(question, null, ENDED);
            }
        }
    }

    @Override
    public void commOpened(long cell, String id, String target, Map<String, Object> data, Map<String, Object> metadata) {
        comms.add(id, new OpenComm(target, RunRequests.ownerOf(cell), JsonValues.mapOf(data.remove("farewell"))));
        JsonObject content = new JsonObject();
        content.addProperty("target_name", target);
        publishComm(cell, "comm_open", id, content, data, metadata, List.of());
    }

    @Override
    public void commMessage(long cell, String id, Map<String, Object> data, List<byte[]> buffers) {
        publishComm(cell, "comm_msg", id, new JsonObject(), data, Map.of(), buffers);
    }

    @Override
    public void commClosed(long cell, String id, Map<String, Object> data) {
        comms.remove(id);
        publishComm(cell, "comm_close", id, new JsonObject(), data, Map.of(), List.of());
    }

    @Override
    public void failed(long cell, Throwable why) {
        CellError error = CellError.ofKernel(why);
        Optional<CellError> first = running.computeIfPresent(RunRequests.ownerOf(cell), (number, before) -> before.isPresent() ? before : Optional.of(error));
        if (first == null || first.get() != error) {
            stream(cell, "stderr", error.name() + ": " + error.message() + "\n");
        }
    }

    @Override
    public void ended() {
        comms.all().forEach((id, comm) -> {
            if (!comm.farewell().isEmpty()) {
                commMessage(comm.cell(), id, Map.of("method", "update", "state", comm.farewell()), List.of());
            }
            comms.remove(id);
        });
    }

    private void publishComm(long cell, String type, String id, JsonObject content, Map<String, Object> data,
            Map<String, Object> metadata, List<byte[]> buffers) {
        OpenComm comm = comms.get(id);
        boolean widget = comm != null && comm.isWidget();
        Encoded encoded = widget ? WidgetData.encode(data, exception -> errors.apply(cell, exception)) : WidgetData.encodeCustom(data);
        List<byte[]> all = new ArrayList<>(encoded.buffers());
        all.addAll(buffers);
        content.addProperty("comm_id", id);
        content.add("data", encoded.data());
        publish(cell, type, content, (JsonObject) JsonValues.of(metadata), all);
    }

    private void publish(long cell, String type, JsonObject content) {
        publish(cell, type, content, new JsonObject(), List.of());
    }

    private void publish(long cell, String type, JsonObject content, JsonObject metadata, List<byte[]> buffers) {
        Run owner = runs.of(cell);
        if (owner == null || !owner.silent()) {
            iopub.awaitRoom();
            iopub.publish(owner == null ? new JsonObject() : owner.request().header(), type, content, metadata, buffers);
        }
    }
}
