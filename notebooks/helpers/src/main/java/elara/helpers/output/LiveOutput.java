package elara.helpers.output;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Shows a value that keeps changing: at most ten times a second, drawn on a thread of its own, and once more when the
 * cell ends, also by an error or an interrupt. Each run of a cell gets a new place in the notebook. In a widget's function,
 * whose output is seen only at its end, it is drawn then.
 */
public final class LiveOutput {
    private static final int PERIOD_MILLIS = 100;
    /** How long drawing rests, as a multiple of the processor time it took: so it takes a tenth of one processor at most. */
    private static final int REST = 9;
    private static final int IDLE_PERIODS = 10;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Object value;
    private final Runnable last = this::finish;

    // The thread that computes may be stopped anywhere: it takes no lock here and leaves nothing half done.
    private volatile boolean changed;
    private volatile long run;
    private volatile Thread drawer;
    private volatile boolean moving;

    private String id;
    private long shownIn;

    /**
     * Nothing is shown until the first {@link #changed}.
     *
     * @param value has a renderer, which has to cope with changes while it renders
     */
    public LiveOutput(Object value) {
        this.value = value;
    }

    /** Whether what is drawn now will soon be drawn again, so that it may be coarser, or tell of the moment. */
    public boolean isMoving() {
        return moving;
    }

    /** The value has changed. Costs nearly nothing, and may be called as often as that happens. */
    public void changed() {
        if (!changed) {
            run = Output.cellRun();
            Output.atEnd(last);
            changed = true;
        }
        if (drawer == null && !Output.isCaptured()) {
            startDrawing();
        }
    }

    private void startDrawing() {
        // Inherits nothing: it is not stopped with the cell that started it.
        Thread thread = new Thread(null, this::drawUntilIdle, "live-output", 0, false);
        thread.setDaemon(true);
        drawer = thread;
        thread.start();
    }

    private void drawUntilIdle() {
        try {
            for (int idle = 0; idle < IDLE_PERIODS; idle++) {
                long begin = THREADS.getCurrentThreadCpuTime();
                if (draw()) {
                    idle = 0;
                }
                long millis = (THREADS.getCurrentThreadCpuTime() - begin) / 1_000_000;
                Thread.sleep(Math.max(PERIOD_MILLIS, REST * millis));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            drawer = null;
        }
        if (changed) {
            startDrawing(); // it changed just before the drawer was gone
        }
    }

    private synchronized boolean draw() {
        if (!changed) {
            return false;
        }
        moving = true;
        Output.onBehalfOf(run, this::show);
        return true;
    }

    private synchronized void finish() {
        if (changed || moving) {
            moving = false;
            show();
        }
    }

    private void show() {
        changed = false;
        if (id == null || shownIn != run || Output.isCaptured()) {
            id = Output.display(value);
            shownIn = run;
        } else {
            Output.update(id, value);
        }
    }
}
