package elara.server.comm;

import elara.server.comm.OpenComms.OpenComm;
import elara.server.errors.CellError;
import elara.server.jvm.SessionEndedException;
import elara.server.protocol.MalformedMessageException;
import elara.server.protocol.Request;
import elara.server.session.CurrentSession;
import elara.server.session.Execution;
import elara.server.session.InterruptedRunException;
import elara.server.session.Outcome;
import elara.server.session.Shell;
import elara.wire.FrameType;
import java.util.Map;

/**
 * Hands comm messages of front ends to the session. What listeners print or throw is published as output of the message; for
 * a widget, as output of the cell that has shown it, because front ends show it nowhere else.
 */
public final class CommDelivery {
    private final CurrentSession session;
    private final Shell shell;
    private final ListenerErrors errors;
    private final SessionOutput output;
    private final OpenComms comms;

    /** Delivers to the current session, where a shell runs its code. */
    public CommDelivery(CurrentSession session, Shell shell, ListenerErrors errors, SessionOutput output, OpenComms comms) {
        this.session = session;
        this.shell = shell;
        this.errors = errors;
        this.output = output;
        this.comms = comms;
    }

    /** The data of a comm message, with its buffers where they belong. */
    public static Map<String, Object> data(Request request) throws MalformedMessageException {
        Map<String, Object> data = JsonValues.map(request.fields().object("data"));
        WidgetData.putBuffers(data, request.message().buffers());
        return data;
    }

    /** Delivers a message and waits until its listener has run; returns whether that was interrupted. */
    public boolean deliver(Request request, FrameType type, String id, Object... fields) {
        OpenComm comm = comms.get(id);
        boolean callsBack = comm != null && comm.isWidget() && comm.cell() != 0 && !asksForState(fields);
        long cell = callsBack ? output.beginFor(comm.cell()) : output.beginFor(request.message());
        Object[] all = new Object[fields.length + 1];
        all[0] = id;
        System.arraycopy(fields, 0, all, 1, fields.length);
        try (Execution execution = shell.begin(cell)) {
            Outcome outcome = execution.deliver(type, all);
            if (outcome.exception() != null) {
                print(cell, errors.describe(cell, outcome.exception()));
            } else if (outcome.stopped() && execution.interruption() != null) {
                print(cell, CellError.of(execution.interruption()));
            }
            return execution.interruption() != null;
        } catch (InterruptedRunException e) {
            print(cell, CellError.interrupted());
            return true;
        } catch (SessionEndedException e) {
            session.restart(0);
            output.stream(cell, "stderr", "The session's Java " + e.getMessage() + " while a widget's code ran.\n");
            return false;
        }
    }

    /** The answer to that question is known as one by the message it is a consequence of. */
    private static boolean asksForState(Object[] fields) {
        return "request_state".equals(JsonValues.mapOf(fields[0]).get("method"));
    }

    private void print(long cell, CellError error) {
        output.stream(cell, "stderr", String.join("\n", error.traceback()) + "\n");
    }
}
