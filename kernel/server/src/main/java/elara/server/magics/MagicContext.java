package elara.server.magics;

import elara.server.session.Execution;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a magic can do to the session whose cell calls it. */
public interface MagicContext {

    /** Adds jars and directories to the class path of the session, those that are not on it yet, all at once. */
    void addToClasspath(List<Path> entries);

    /** Writes to the stdout of the cell. */
    void print(String text);

    /** Writes to the stderr of the cell. */
    void printError(String text);

    /** Shows something in the cell's output: its representations by MIME type. */
    void show(Map<String, Object> data);

    /**
     * Executes the source of a cell in the session, the magics in it included.
     *
     * @param name what error messages call it
     */
    void execute(String name, String code);

    /**
     * Runs the Java that follows the magic, on its line or, for a cell magic, below it, with other source around it. If
     * nothing comes behind it, its value is the cell's.
     *
     * @param from where in the call's line, or in the body of a cell magic, the Java begins
     * @param to where it ends
     */
    void runJava(String before, int from, int to, String after);

    /** Whether {@link #runJava} would find no error in that. */
    boolean compiles(String before, int from, int to, String after);

    /**
     * Does work that waits for the session. An interrupt ends that, and not the magic's thread.
     *
     * @param work gets the run of the cell
     */
    <T> T inSession(Function<Execution, T> work);

    /** Whether it stands in a cell, and is not called by the notebook's code. */
    boolean isInCell();

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
