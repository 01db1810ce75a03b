package elara.helpers;

/** A claim of the notebook does not hold; the message says what was expected and what came out. */
public final class CheckFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CheckFailed(String message) {
        super(message);
    }
}
