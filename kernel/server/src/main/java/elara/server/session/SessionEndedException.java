package elara.server.session;

/** The session JVM has ended; the message says how. */
public final class SessionEndedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With how it ended. */
    public SessionEndedException(String how) {
        super(how);
    }
}
