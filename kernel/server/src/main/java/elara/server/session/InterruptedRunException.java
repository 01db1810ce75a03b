package elara.server.session;

/** A run was asked to end before it could begin. */
public final class InterruptedRunException extends RuntimeException {
    private static final long serialVersionUID = 1;

    InterruptedRunException() {
        super("interrupted", null, false, false);
    }
}
