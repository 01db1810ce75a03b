package elara.server.execution;

import elara.server.errors.RuntimeErrors;
import elara.server.protocol.Fields;
import elara.server.protocol.MalformedMessageException;
import elara.server.protocol.Request;
import elara.server.session.CurrentSession;
import elara.server.session.SessionEndedException;
import elara.wire.Frame;
import elara.wire.FrameType;
import elara.wire.FrameType.Status;
import java.util.Map;

/** Hands comm messages of front ends to the session; what listeners print or throw is published as output of the message. */
public final class CommDelivery {
    private final CurrentSession session;
    private final RuntimeErrors runtimeErrors;
    private final SessionOutput output;

    /** Delivers to the current session; errors quote {@code texts}. */
    public CommDelivery(CurrentSession session, CellTexts texts, SessionOutput output) {
        this.session = session;
        runtimeErrors = new RuntimeErrors(type -> session.get().cellOf(type), texts::get);
        this.output = output;
    }

    /** The data of a comm message. */
    public static Map<String, Object> data(Fields fields) throws MalformedMessageException {
        return JsonValues.map(fields.object("data"));
    }

    /** Delivers a message and waits until its listener has run. */
    public void deliver(Request request, FrameType type, Object... fields) {
        long cell = output.begin(request.message(), false, false);
        Object[] all = new Object[fields.length + 1];
        all[0] = cell;
        System.arraycopy(fields, 0, all, 1, fields.length);
        try {
            Frame reply = session.get().deliver(type, all);
            if (Status.valueOf(reply.text(1)) == Status.EXCEPTION) {
                String trace = String.join("\n", runtimeErrors.describe(reply.map(2)).traceback());
                output.stream(cell, "stderr", trace + "\n");
            }
        } catch (SessionEndedException e) {
            session.restart(0);
            output.stream(cell, "stderr", "The session's Java " + e.getMessage() + " while a widget's code ran.\n");
        }
    }
}
