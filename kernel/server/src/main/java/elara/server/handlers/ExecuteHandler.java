package elara.server.handlers;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import elara.server.errors.CellError;
import elara.server.cells.CellOutcome;
import elara.server.cells.ShellCells;
import elara.server.comm.JsonValues;
import elara.server.comm.SessionOutput;
import elara.server.comm.WidgetsOfCells;
import elara.server.history.History;
import elara.server.protocol.Fields;
import elara.server.protocol.Handler;
import elara.server.protocol.Iopub;
import elara.server.protocol.LastFailure;
import elara.server.protocol.MalformedMessageException;
import elara.server.protocol.Request;
import elara.server.protocol.RequestLoop;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs cells.
 *
 * @see <a href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#execute">execute</a>
 */
public final class ExecuteHandler implements Handler {
    private static final System.Logger LOG = System.getLogger(ExecuteHandler.class.getName());

    private final ShellCells cells;
    private final SessionOutput output;
    private final WidgetsOfCells widgets;
    private final Iopub iopub;
    private final History history;
    private final RequestLoop requests;
    private final ExecutionCount counter;
    private final LastFailure failure = new LastFailure();

    /**
     * With what it needs to run cells.
     *
     * @param requests where the requests wait that are aborted when a cell fails
     */
    public ExecuteHandler(ShellCells cells, SessionOutput output, WidgetsOfCells widgets, Iopub iopub, History history,
            ExecutionCount counter, RequestLoop requests) {
        this.cells = cells;
        this.output = output;
        this.widgets = widgets;
        this.iopub = iopub;
        this.history = history;
        this.counter = counter;
        this.requests = requests;
    }

    @Override
    public String type() {
        return "execute_request";
    }

    @Override
    public void handle(Request request) throws MalformedMessageException {
        if (failure.wasUnknownTo(request)) {
            replyAborted(request);
            return;
        }
        Fields fields = request.fields();
        String code = fields.string("code");
        boolean silent = fields.flag("silent", false);
        boolean storeHistory = fields.flag("store_history", true) && !silent;
        boolean allowStdin = fields.flag("allow_stdin", true);
        boolean stopOnError = fields.flag("stop_on_error", true);
        Map<String, String> expressions = expressions(fields.object("user_expressions"));
        int count = storeHistory ? counter.next() : counter.latest();
        if (storeHistory) {
            history.add(count, code);
        }
        if (!silent) {
            JsonObject input = new JsonObject();
            input.addProperty("code", code);
            input.addProperty("execution_count", count);
            iopub.awaitRoom(); // large results of cells that follow each other would add up
            iopub.publish(request.message().header(), "execute_input", input);
        }
        long cell = output.begin(request.message(), silent, allowStdin);
        CellError error;
        try {
            widgets.begin(request.message(), cell);
            CellOutcome outcome = cells.run(cell, "In[" + count + "]", code);
            CellError notShown = output.end(cell);
            error = outcome.ok() ? notShown : outcome.error();
            if (error == null) {
                finish(request, outcome, count, silent, evaluate(expressions, cell));
            }
        } catch (Throwable e) {
            LOG.log(Level.ERROR, "While a cell ran", e);
            output.end(cell);
            error = CellError.ofKernel(e);
        }
        if (error != null) {
            fail(request, error, count, silent, stopOnError);
        }
    }

    @Override
    public void completeError(JsonObject reply) {
        reply.addProperty("execution_count", counter.latest());
    }

    private void finish(Request request, CellOutcome outcome, int count, boolean silent, JsonObject expressions) {
        if (outcome.data() != null && !silent) {
            JsonObject result = bundle(outcome);
            result.addProperty("execution_count", count);
            iopub.publish(request.message().header(), "execute_result", result);
        }
        JsonObject reply = new JsonObject();
        reply.addProperty("status", "ok");
        reply.addProperty("execution_count", count);
        reply.add("user_expressions", expressions);
        reply.add("payload", new JsonArray());
        request.reply(reply);
    }

    private void fail(Request request, CellError error, int count, boolean silent, boolean stopOnError) {
        // Before anybody can know of the error: what comes later may be meant to run in spite of it.
        List<Request> aborted = List.of();
        if (stopOnError) {
            aborted = requests.takeArriving(message -> message.type().equals(type()));
            failure.set(request);
        }
        JsonObject content = errorContent(error);
        if (!silent) {
            iopub.publish(request.message().header(), "error", content.deepCopy());
        }
        content.addProperty("status", "error");
        content.addProperty("execution_count", count);
        request.reply(content);
        aborted.forEach(each -> requests.bracket(each, () -> replyAborted(each)));
    }

    private static void replyAborted(Request request) {
        JsonObject reply = new JsonObject();
        reply.addProperty("status", "aborted"); // and no count: front ends would show it as if the cell had run
        request.reply(reply);
    }

    private static Map<String, String> expressions(JsonObject object) throws MalformedMessageException {
        Fields fields = new Fields(object, "user_expressions");
        Map<String, String> expressions = new LinkedHashMap<>();
        for (String name : object.keySet()) {
            expressions.put(name, fields.string(name));
        }
        return expressions;
    }

    /** The values of expressions that a client wants to know after a cell, each with its own success or error. */
    private JsonObject evaluate(Map<String, String> expressions, long cell) {
        JsonObject values = new JsonObject();
        expressions.forEach((name, expression) -> {
            CellOutcome outcome = cells.run(cell, name, expression);
            JsonObject value = outcome.ok() ? bundle(outcome) : errorContent(outcome.error());
            value.addProperty("status", outcome.ok() ? "ok" : "error");
            values.add(name, value);
        });
        return values;
    }

    private static JsonObject bundle(CellOutcome outcome) {
        JsonObject content = new JsonObject();
        content.add("data", outcome.data() == null ? new JsonObject() : JsonValues.bundle(outcome.data()));
        content.add("metadata", outcome.data() == null ? new JsonObject() : JsonValues.of(outcome.metadata()));
        return content;
    }

    private static JsonObject errorContent(CellError error) {
        JsonArray traceback = new JsonArray();
        error.traceback().forEach(traceback::add);
        JsonObject content = new JsonObject();
        content.addProperty("ename", error.name());
        content.addProperty("evalue", error.message());
        content.add("traceback", traceback);
        return content;
    }
}
