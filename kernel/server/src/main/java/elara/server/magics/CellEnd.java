package elara.server.magics;

/** What a magic has left to do when its cell has ended. */
@FunctionalInterface
public interface CellEnd {

    /**
     * Called once.
     *
     * @param ok whether the cell ended without error
     * @param context what to do it with; the magic's own cannot run code any more
     * @throws MagicException if it cannot be done; the message is for the student
     */
    void run(boolean ok, MagicContext context) throws MagicException;
}
