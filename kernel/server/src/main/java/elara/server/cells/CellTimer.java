package elara.server.cells;

import elara.server.errors.CellError;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Ends cells that take longer than a limit. */
final class CellTimer {
    private final Runnable interrupt;
    private TimeLimit limit = TimeLimit.NONE;
    private ScheduledExecutorService clock;
    /** Of the cell that runs, and of the time between it and the next. */
    private long number;
    private boolean over;

    /** Ends them by an interrupt. */
    CellTimer(Runnable interrupt) {
        this.interrupt = interrupt;
    }

    /** Cells may take so long. */
    void set(TimeLimit allowed) {
        limit = allowed;
        clock = !allowed.isSet() ? null : Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "time-limit");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Runs a cell, whose time begins when it says so; if it was ended for that, its error tells. */
    CellOutcome within(Supplier<CellOutcome> cell) {
        try {
            CellOutcome outcome = cell.get();
            CellError error = outcome.error();
            return isOver() && error != null && error.name().equals("KeyboardInterrupt") ? CellOutcome.failed(limit.told(error)) : outcome;
        } finally {
            end();
        }
    }

    /** The cell begins. */
    synchronized void begin() {
        over = false;
        if (limit.isSet()) {
            number++;
            long begun = number;
            clock.schedule(() -> timeOver(begun), limit.millis(), TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void timeOver(long cell) {
        if (cell == number) { // otherwise it has ended: the interrupt would be the next one's
            over = true;
            interrupt.run();
        }
    }

    private synchronized boolean isOver() {
        return over;
    }

    private synchronized void end() {
        over = false;
        number++;
    }
}
