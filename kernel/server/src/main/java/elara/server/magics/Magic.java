package elara.server.magics;

import java.util.List;

/** A command of the kernel that a cell calls by name: {@code %name} or, where it has a cell form, {@code %%name}. */
public interface Magic {

    /** The name and its aliases, the preferred one first, without the percent sign. */
    List<String> names();

    /** How it is called, for messages: {@code %mavenRepo id url}. */
    String usage();

    /** Whether {@code %%name} exists too; its calls carry a body. */
    default boolean hasCellForm() {
        return false;
    }

    /**
     * Runs the magic.
     *
     * @return Java source of an expression with the result, or null if the magic has none
     * @throws MagicException if it cannot be done; the message is for the student
     */
    String run(MagicCall call, MagicContext context) throws MagicException;
}
