package elara.wire;

/**
 * What a frame between kernel JVM and session JVM says, with its fields in order. A request carries a number that its
 * {@link #REPLY} repeats; a cell is the number the kernel gave it.
 */
public enum FrameType {
    /** Session, the first frame: secret. */
    HELLO,
    /** Kernel: request, list of alternating class names and class files. */
    LOAD,
    /** Kernel: request, cell, class name, method name. Runs a snippet and keeps its value. */
    INVOKE,
    /** Kernel: request, cell, whether nothing else holds the value. Renders the value of the last snippet. */
    RENDER,
    /** Kernel: request, list of paths. */
    ADD_CLASSPATH,
    /** Kernel: class name, variable name. Empties a variable that no cell can use any more. */
    FORGET,
    /** Kernel: a name. Renames the cell thread, which nothing stops, leaves it to what it does and goes on with a new one. */
    ABANDON,
    /** Kernel: the line typed without its end, or null where no input can be had, and then the reason. */
    INPUT_REPLY,
    /** Session: request, a {@link Status} name, and what that says. */
    REPLY,
    /** Session: nothing. The snippet has thrown, and the exception is about to be asked for its text. */
    DESCRIBING,
    /** Session: cell, {@code stdout} or {@code stderr}, UTF-8 bytes. */
    STREAM,
    /** Session: cell, data by MIME type, metadata by MIME type, display id. */
    DISPLAY,
    /** Session: cell, data by MIME type, metadata by MIME type, display id. */
    UPDATE_DISPLAY,
    /** Session: cell, whether to wait for the next output. */
    CLEAR_OUTPUT,
    /** Session: cell. */
    INPUT_REQUEST,
    /** Both ways: request (0 from the session), cell, comm id, target name, data, metadata (only from the session). */
    COMM_OPEN,
    /** Both ways: request (0 from the session), cell, comm id, data. */
    COMM_MESSAGE,
    /** Both ways: request (0 from the session), cell, comm id, data. */
    COMM_CLOSE;

    private static final FrameType[] VALUES = values();

    static FrameType of(int code) {
        return VALUES[code];
    }

    /** How a request ended. */
    public enum Status {
        /** After {@link #RENDER} data and metadata by MIME type. */
        OK,
        /** The user's code threw: the exception as the agent's {@code ExceptionFields} lays it out. */
        EXCEPTION,
        /** The user's code refers to something not defined yet: the snippet's number at JShell. */
        UNRESOLVED,
        /** The cell was stopped. */
        STOPPED,
        /** It could not be done: the reason. */
        FAILED
    }
}
