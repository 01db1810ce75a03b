package elara.server.jvm;

import java.util.List;
import java.util.Map;

/** Hears what comes from the session JVM between replies. All calls come from one thread, in the order of the session's doing. */
public interface SessionListener {
    /** Text on stdout or stderr. */
    void stream(long cell, String name, String text);

    /** A display. */
    void display(long cell, Map<String, Object> data, Map<String, Object> metadata, String id);

    /** New content for a display. */
    void updateDisplay(long cell, Map<String, Object> data, Map<String, Object> metadata, String id);

    /** The cell's output is to be emptied. */
    void clearOutput(long cell, boolean wait);

    /** A cell waits for a line of input, and if {@code password}, one that is not seen; {@link SessionJvm#answerInput} ends that. */
    void inputRequested(long cell, long question, String prompt, boolean password);

    /** A comm was opened. */
    void commOpened(long cell, String id, String target, Map<String, Object> data, Map<String, Object> metadata);

    /** Data for a comm, and bytes beside them. */
    void commMessage(long cell, String id, Map<String, Object> data, List<byte[]> buffers);

    /** A comm was closed. */
    void commClosed(long cell, String id, Map<String, Object> data);

    /** Something that a cell has sent could not be read or handled; what comes next is not touched. */
    void failed(long cell, Throwable why);

    /** The session has ended, and with it its comms. */
    void ended();
}
