package elara.server.cells;

import elara.server.errors.CellError;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Ends cells that take longer than a limit. */
final class CellTimer {
    private volatile TimeLimit limit = TimeLimit.NONE;
    private volatile ScheduledExecutorService clock;

    /** Cells may take so long. */
    void set(TimeLimit allowed) {
        clock = !allowed.isSet() ? null : Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "time-limit");
            thread.setDaemon(true);
            return thread;
        });
        limit = allowed;
    }

    /** For a cell that {@code interrupt} ends. */
    Timing of(Runnable interrupt) {
        return new Timing(interrupt);
    }

    /** The time of one cell. */
    final class Timing {
        private final Runnable interrupt;
        private boolean over;
        private boolean ended;

        private Timing(Runnable interrupt) {
            this.interrupt = interrupt;
        }

        /** Runs the cell, whose time begins when it says so; if it was ended for that, its error tells. */
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
        void begin() {
            if (limit.isSet()) {
                clock.schedule(this::timeOver, limit.millis(), TimeUnit.MILLISECONDS);
            }
        }

        private synchronized void timeOver() {
            if (!ended) { // otherwise the interrupt would be the next one's
                over = true;
                interrupt.run();
            }
        }

        private synchronized boolean isOver() {
            return over;
        }

        private synchronized void end() {
            ended = true;
        }
    }
}
