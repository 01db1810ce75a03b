package elara.display;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * The run of a cell, for what is shown while it lasts: a live picture needs a new place in each run, and has to be
 * finished before the cell counts as done, because clients stop to listen then.
 */
public final class CellRun {
    private static final Set<Runnable> LAST = ConcurrentHashMap.newKeySet();
    private static volatile LongSupplier current = () -> 0;

    private CellRun() {
    }

    /** The run that the calling thread works for; each has another number. */
    public static long number() {
        return current.getAsLong();
    }

    /**
     * Has {@code last} done once, on the cell's thread, when the statements or the widget's function that run now have ended,
     * be it by an error or an interrupt. Asking again for the same object changes nothing until then. It must be quick.
     */
    public static void atEnd(Runnable last) {
        LAST.add(last);
    }

    /** Statements have ended; called by the agent. */
    public static void end() {
        Thread.interrupted(); // was meant for them; here it would close the font files that a picture needs
        finish();
    }

    /** What is shown is complete; called by the agent. */
    public static void finish() {
        for (Runnable last : LAST) {
            LAST.remove(last);
            try {
                last.run();
            } catch (RuntimeException e) {
                System.err.println("The last update of what this cell shows failed: " + e.getMessage());
            }
        }
    }

    /** Where the number comes from; called once by the agent before any cell runs. */
    public static void connect(LongSupplier number) {
        current = number;
    }
}
