package elara.server.cells;

import elara.server.errors.CellError;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Ends cells that take longer than a limit. */
final class CellTimer {
    private final Runnable interrupt;
    private TimeLimit limit = TimeLimit.NONE;
    private ScheduledExecutorService clock;
    private volatile boolean over;

    /** Ends them by an interrupt. */
    CellTimer(Runnable interrupt) {
        this.interrupt = interrupt;
    }

    /** From the next cell on they may take so long. */
    void set(TimeLimit allowed) {
        limit = allowed;
        clock = !allowed.isSet() ? null : Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "time-limit");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Runs a cell; if it was ended for its time, that is what its error says. */
    CellOutcome within(Supplier<CellOutcome> cell) {
        if (!limit.isSet()) {
            return cell.get();
        }
        over = false;
        ScheduledFuture<?> end = clock.schedule(() -> {
            over = true;
            interrupt.run();
        }, limit.millis(), TimeUnit.MILLISECONDS);
        try {
            CellOutcome outcome = cell.get();
            CellError error = outcome.error();
            return over && error != null && error.name().equals("KeyboardInterrupt") ? CellOutcome.failed(limit.told(error)) : outcome;
        } finally {
            end.cancel(false);
        }
    }
}
