package elara.wire;

/**
 * What a frame between kernel JVM and session JVM says, with its fields in order. A request carries a number that its
 * {@link #REPLY} repeats. A run is the number of what the output belongs to; a thread is the number of the session's thread
 * that does it, 0 for the main one.
 */
public enum FrameType {
    /** Session, the first frame: secret. */
    HELLO,
    /** Kernel: request, list of alternating class names and class files. */
    LOAD,
    /**
     * Kernel: request, run, thread, class name, list of names of methods, which run in order, whether to render the last one's
     * value at once, and for that, whether nothing else holds it. A value that is not rendered is kept.
     */
    INVOKE,
    /** Kernel: request, run, thread, whether nothing else holds the value. Renders what the thread has kept. */
    RENDER,
    /**
     * Kernel: request, run, thread, list of the names of a variable and its class, one after the other for each. Replied to with the
     * texts of their values by their names, and with {@code used} and {@code limit}, the bytes of the heap.
     */
    READ,
    /**
     * Kernel: request, run, thread, name of a variable's class, its own. Replied to with what is told of its value, each text by what it
     * is, and an empty map.
     */
    DESCRIBE,
    /** Kernel: request, list of paths. */
    ADD_CLASSPATH,
    /** Kernel: request, run, thread. Makes the renderers known that jars brought, else what runs next does: it is their code that runs. */
    DISCOVER,
    /** Kernel: request, list of alternating class names and variable names. Empties variables that no cell can use any more. */
    FORGET,
    /**
     * Kernel: request, milliseconds it may take, list of names of classes, list of the names of a variable, its class and its
     * field, one after the other for each. Finds the variables that hold an object of one of the classes, somewhere.
     */
    FIND_HELD,
    /** Kernel: request, list of class names. Replied to with the list of those that are loaded. */
    LOADED,
    /** Kernel: request, thread, a name. Renames the thread, which nothing stops, leaves it to what it does and goes on with a new one. */
    ABANDON,
    /** Kernel: request. Has the JVM give memory back that it does not use. */
    GIVE_BACK,
    /** Kernel: number of the question, the line typed without its end, or null where no input can be had, and then the reason. */
    INPUT_REPLY,
    /** Session: request, a {@link Status} name, and what that says. */
    REPLY,
    /** Session: request, thread. The user's code has thrown, and the exception is about to be asked for its text. */
    DESCRIBING,
    /** Session: request, thread. A value is about to be rendered, which may take long. */
    RENDERING,
    /**
     * Session: a number that {@link #CALL_REPLY} repeats, run, thread, name, argument. The user's code asks the kernel for
     * something; meanwhile its thread does what the kernel requests of it. Thread -1 cannot be asked to.
     */
    CALL,
    /**
     * Kernel: number of the call, a {@link Status} name, and what the call returns, or the reason why it failed. If that is an object of
     * the session's, or an exception, it is what the thread has kept or thrown last whose number follows.
     */
    CALL_REPLY,
    /** Session: run, {@code stdout} or {@code stderr}, UTF-8 bytes. */
    STREAM,
    /** Session: run, data by MIME type, metadata by MIME type, display id. */
    DISPLAY,
    /** Session: run, data by MIME type, metadata by MIME type, display id. */
    UPDATE_DISPLAY,
    /** Session: run, whether to wait for the next output. */
    CLEAR_OUTPUT,
    /** Session: run, a number that {@link #INPUT_REPLY} repeats, what to ask, whether what is typed must not be seen. */
    INPUT_REQUEST,
    /**
     * Both ways: request, run, thread, comm id, target name, data, and from the session metadata, to it a list of bytes. Request and
     * thread are 0 from the session.
     */
    COMM_OPEN,
    /** Both ways: request, run, thread, comm id, data, list of bytes. Request and thread are 0 from the session. */
    COMM_MESSAGE,
    /** Both ways: request, run, thread, comm id, data. Request and thread are 0 from the session. */
    COMM_CLOSE;

    private static final FrameType[] VALUES = values();

    /** The type of a code, null if there is none. */
    static FrameType of(int code) {
        return code >= 0 && code < VALUES.length ? VALUES[code] : null;
    }

    /** How a request ended. */
    public enum Status {
        /**
         * After {@link #DESCRIBE} as there; after {@link #RENDER}, and {@link #INVOKE} that renders, data and metadata by MIME type; after {@link #FIND_HELD} a list
         * of variables and whether time or objects were too many to find all.
         */
        OK,
        /** The user's code threw: the exception as the agent's {@code ExceptionFields} lays it out. */
        EXCEPTION,
        /** What ran was stopped. */
        STOPPED,
        /** It could not be done: the reason, null if there was no memory for it. */
        FAILED
    }
}
