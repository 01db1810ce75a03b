package elara.display;

/** Which runs of cells, and of widgets' functions, there are; the agent knows. */
public interface CellRuns {
    /** The run that the calling thread works for; each has another number. */
    long number();

    /** Whether a run goes on. */
    boolean goesOn(long run);

    /** Does something on the calling thread that belongs to a run: what it shows is shown there. */
    void onBehalfOf(long run, Runnable work);
}
