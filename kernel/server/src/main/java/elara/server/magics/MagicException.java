package elara.server.magics;

/** A magic could not be done. The message is shown as it is: it says what is wrong and what to do. */
public class MagicException extends Exception {

    private static final long serialVersionUID = 1L;

    public MagicException(String message) {
        super(message);
    }
}
