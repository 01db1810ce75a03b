package elara.server.cells;

import elara.server.magics.CellEnd;
import elara.server.session.Execution;
import elara.server.session.Origin;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A cell that runs, or what a magic has loaded into one.
 *
 * @param ends gets what magics leave to do when the cell has ended
 * @param source the number of the cell whose source runs, or ran when the session ended: of another one where that is run again
 */
record RunningCell(Execution execution, Origin origin, List<CellEnd> ends, AtomicLong source) {
    /** A cell whose own source runs. */
    RunningCell(Execution execution, Origin origin, List<CellEnd> ends) {
        this(execution, origin, ends, new AtomicLong(execution.run()));
    }

    /** The same cell with other source, which a magic has loaded or run again. */
    RunningCell with(Origin other) {
        return new RunningCell(execution, other, ends, source);
    }
}
