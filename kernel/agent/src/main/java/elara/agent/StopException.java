package elara.agent;

/** Thrown into a cell's thread by the kernel, over JDI, to end the cell. */
final class StopException extends Error {
    private static final long serialVersionUID = 1;
    /** The one instance; see {@link Agent}. */
    static final StopException INSTANCE = new StopException();

    private StopException() {
        super("stopped", null, false, false);
    }
}
