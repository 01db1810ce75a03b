package elara.display;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The run of a cell, for what is shown while it lasts: a live picture needs a new place in each run, and has to be
 * finished before the cell counts as done, because clients stop to listen then. Several may go on at a time: a slider's function runs beside
 * the cell that trains.
 */
public final class CellRun {
    /** What is to be done, with the number of the run at the end of which it is. */
    private static final Map<Runnable, Long> LAST = new ConcurrentHashMap<>();
    private static volatile CellRuns runs;

    private CellRun() {
    }

    /** The run that the calling thread works for; each has another number. */
    public static long number() {
        return runs == null ? 0 : runs.number();
    }

    /** Does something on the calling thread that belongs to a run: what it shows is shown there. */
    public static void onBehalfOf(long run, Runnable work) {
        if (runs == null) {
            work.run();
        } else {
            runs.onBehalfOf(run, work);
        }
    }

    /**
     * Has {@code last} done once, on the cell's thread, when the statements or the widget's function that the calling thread works
     * for have ended, be it by an error or an interrupt. Asking again for the same object changes nothing until then. It must be quick.
     */
    public static void atEnd(Runnable last) {
        LAST.putIfAbsent(last, number());
    }

    /** Statements have ended; called by the agent. */
    public static void end() {
        Thread.interrupted(); // was meant for them; here it would close the font files that a picture needs
        finish();
    }

    /** What is shown is complete; called by the agent. What threads of runs that have long ended show is as complete as it gets. */
    public static void finish() {
        long own = number();
        for (Map.Entry<Runnable, Long> each : LAST.entrySet()) { // no lambda: each cell comes here, and to link one takes time of the first
            boolean ended = each.getValue() == own || runs != null && !runs.goesOn(each.getValue());
            if (ended && LAST.remove(each.getKey(), each.getValue())) {
                finish(each.getKey());
            }
        }
    }

    private static void finish(Runnable last) {
        try {
            last.run();
        } catch (RuntimeException e) {
            System.err.println("The last update of what this cell shows failed: " + e.getMessage());
        }
    }

    /** Who knows the runs; called once by the agent before any cell runs. */
    public static void connect(CellRuns all) {
        runs = all;
    }
}
