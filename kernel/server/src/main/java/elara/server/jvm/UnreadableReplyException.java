package elara.server.jvm;

/** The session has replied, but the kernel could not read that: it is wrong, or too large for the kernel's memory. */
public final class UnreadableReplyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreadableReplyException(Throwable cause) {
        super(cause);
    }
}
