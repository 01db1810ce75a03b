package elara.server.comm;

import elara.server.jvm.SessionEndedException;
import elara.server.protocol.Message;
import elara.server.session.Execution;
import elara.server.session.InterruptedRunException;
import elara.server.session.Shell;
import elara.wire.FrameType;
import java.util.Map;

/**
 * Takes away the widgets that a cell has shown when it is run again and shows others: nobody sees them any more, but they
 * would hold memory, and front ends would save the states of all of them with the notebook.
 */
public final class WidgetsOfCells {
    private final Shell shell;
    private final SessionOutput output;
    private final OpenComms comms;
    /** The numbers that cells had when they ran last, by the ids that front ends give them. */
    private final Map<String, Long> lastRuns;

    /**
     * Takes widgets away in the session, where a shell runs its code, and, through {@code output}, in front ends.
     *
     * @param lastRuns the numbers that cells had when they ran last, in whichever shell
     */
    public WidgetsOfCells(Shell shell, SessionOutput output, OpenComms comms, Map<String, Long> lastRuns) {
        this.shell = shell;
        this.lastRuns = lastRuns;
        this.output = output;
        this.comms = comms;
    }

    /** A cell is about to run as {@code number}. Clients that do not say which cell it is keep its widgets. */
    public void begin(Message request, long number) {
        if (request.metadata().get("cellId") == null) {
            return;
        }
        Long before = lastRuns.put(request.metadata().get("cellId").toString(), number);
        if (before != null) {
            comms.all().forEach((id, comm) -> {
                if (comm.isWidget() && comm.cell() == before) {
                    close(id, number);
                }
            });
        }
    }

    private void close(String id, long number) {
        try (Execution execution = shell.begin(number)) {
            execution.deliver(FrameType.COMM_CLOSE, id, Map.of());
            output.commClosed(number, id, Map.of());
        } catch (InterruptedRunException | SessionEndedException e) {
            // The cell will find out, and the widgets have ended with the session.
        }
    }
}
