package elara.server.magics;

import java.nio.file.Path;
import java.util.List;

/** What a magic can do to the session whose cell calls it. */
public interface MagicContext {

    /** Adds jars and directories to the class path of the session, those that are not on it yet, all at once. */
    void addToClasspath(List<Path> entries);

    /** Writes to the stdout of the cell. */
    void print(String text);

    /**
     * Executes the source of a cell in the session, the magics in it included.
     *
     * @param name what error messages call it
     */
    void execute(String name, String code);

    /** Runs the cells again that declared the variables whose values are lost. */
    void restore();

    /** The directory that relative paths start from. */
    Path directory();
}
