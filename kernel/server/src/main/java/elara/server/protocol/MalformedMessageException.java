package elara.server.protocol;

/** A message that breaks the protocol; the text says in which way. */
public final class MalformedMessageException extends Exception {
    private static final long serialVersionUID = 1;

    /** With what is wrong. */
    public MalformedMessageException(String problem) {
        super(problem);
    }
}
