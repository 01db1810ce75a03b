package elara.server.protocol;

/** A message that breaks the protocol; the text says in which way. */
public final class MalformedMessageException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Message readable;

    /** With what is wrong. */
    public MalformedMessageException(String problem) {
        this(problem, null);
    }

    /** With what is wrong, and as much of the message as could be read, if that is enough to answer it. */
    MalformedMessageException(String problem, Message readable) {
        super(problem);
        this.readable = readable;
    }

    Message readable() {
        return readable;
    }
}
