package elara.helpers;

/**
 * What a student is to write in a cell, and the check of it. In place of the lines stands {@code Blank.open();} until they are
 * written.
 */
public final class Blank {
    private static final StackTraceElement[] NOWHERE = {};

    private Blank() {
    }

    /** Stands where the student's lines belong. The compiler does not know that it never returns, so a cell with it compiles. */
    public static void open() {
        throw new Open();
    }

    /**
     * Claims that what the cell above defines is right. Whatever its lines do wrong is a {@link CheckFailed}, in one line.
     *
     * @param what what was to be written, as in "Write {@code the update of w} in the cell above"
     * @param checks calls of {@link Check}
     * @throws CheckFailed if the blank is open, a check fails or an exception is thrown
     */
    public static void check(String what, Runnable checks) {
        try {
            Check.together(what, checks);
        } catch (Open open) {
            throw new CheckFailed("Write " + what + " in the cell above, in place of `Blank.open();`.", NOWHERE);
        } catch (CheckFailed wrong) {
            throw new CheckFailed("Not yet right, " + what + ". " + wrong.getMessage(), NOWHERE);
        } catch (Exception | StackOverflowError | AssertionError thrown) {
            throw new CheckFailed("Not yet right, " + what + ". The cell above stops with " + told(thrown) + ".",
                thrown.getStackTrace());
        }
    }

    private static String told(Throwable thrown) {
        String message = thrown.getMessage();
        String first = message == null ? "" : ": " + message.strip().lines().findFirst().orElse("");
        return thrown.getClass().getSimpleName() + first;
    }

    /** A blank that is open was called; what a student reads where it is not checked. */
    private static final class Open extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Open() {
            super("This blank is still open: write your lines in place of `Blank.open();`, and run the cell and its check.");
        }
    }
}
