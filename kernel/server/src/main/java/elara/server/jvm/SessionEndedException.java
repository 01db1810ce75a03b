package elara.server.jvm;

/** The session JVM has ended, or did not start; the message says how. */
public final class SessionEndedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String advice;

    private SessionEndedException(String how, String advice) {
        super(how);
        this.advice = advice;
    }

    /** It ended while it was used. */
    public static SessionEndedException ended(String how) {
        return new SessionEndedException(how, "");
    }

    /** It could not be started. */
    public static SessionEndedException notStarted(String how) {
        return new SessionEndedException(how, "If you set ELARA_SESSION_OPTIONS, check it. The next cell tries again.");
    }

    /** What follows for the user. */
    public String advice() {
        return advice;
    }
}
