package elara.kernel;

/** The kernel could not do what it was asked for. The message is the one that a cell would have got. */
public class KernelException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    /** With the reason. */
    public KernelException(String message) {
        super(message);
    }
}
