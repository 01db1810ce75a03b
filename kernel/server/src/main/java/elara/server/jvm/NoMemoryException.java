package elara.server.jvm;

/** The session JVM has no memory for what the kernel asks of it; nothing of that has happened. */
public final class NoMemoryException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** It has said so. */
    public NoMemoryException() {
        super("The session JVM has no memory left");
    }
}
