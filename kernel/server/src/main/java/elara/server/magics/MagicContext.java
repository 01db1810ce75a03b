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

    /** What error messages call the cell that the magic stands in, such as {@code In[3]}. */
    String cell();

    /** The source of that cell, all of it. */
    String code();

    /** Has something done when the cell has ended, however it ends. */
    void atEnd(CellEnd end);

    /** Runs the cells again that declared the variables whose values are lost. */
    void restore();

    /** The directory that relative paths start from. */
    Path directory();
}
