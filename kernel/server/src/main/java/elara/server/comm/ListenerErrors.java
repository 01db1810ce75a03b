package elara.server.comm;

import elara.server.errors.CellError;
import elara.server.errors.RuntimeErrors;
import elara.server.interrupt.Interruption;
import elara.server.session.CurrentSession;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What is told of what listeners throw. */
public final class ListenerErrors {
    private final CurrentSession session;
    private final RuntimeErrors errors;

    /** Tells of those of a session, and quotes {@code texts}. */
    public ListenerErrors(CurrentSession session, UnaryOperator<String> texts) {
        this.session = session;
        errors = new RuntimeErrors(type -> session.prepared().cellOf(type), texts);
    }

    /** The error for what was thrown in a run: that it was interrupted, if it was. */
    public CellError describe(long run, Map<String, Object> exception) {
        Interruption interruption = session.prepared().interruption(run);
        return interruption == null ? errors.describe(exception) : CellError.of(interruption);
    }
}
