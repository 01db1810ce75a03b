package elara.agent;

import elara.agent.Runs.Owner;
import java.util.Set;

/** Names of classes, methods and fields of this JVM by which the kernel, over its debug connection, finds its way. */
public final class Landmarks {
    /** The main class. */
    public static final String AGENT = Agent.class.getName();
    /** Its field with what proves that this is the JVM the kernel has started. */
    public static final String SECRET = "secret";
    /** Its field with the exception to throw into threads. */
    public static final String STOP = "STOP";

    /** The class of the class loader for what cells become and use. The names are constants, for which no class is loaded. */
    public static final String CLASS_LOADER = "elara.agent.SessionClassLoader";
    /** Its static field with the session's. */
    public static final String INSTANCE = "INSTANCE";

    /** The class of the threads that run the user's code. */
    public static final String CELL_THREAD = CellThread.class.getName();
    /** Its static field with an array of them, each at its number. */
    public static final String CURRENT = "current";
    /** Its field that says that the user's code has been made to return, so that no more of it runs. */
    public static final String CUT = "cut";

    /** Its method in which the user's code waits for the kernel, within which other code may run meanwhile. */
    public static final String WAITING = name(CellThread.class, "serveUntil");

    /** The class of what a thread has inherited by which its run is known. */
    public static final String OWNER = Owner.class.getName();
    /** Its field with the number of the run. */
    public static final String RUN = "run";

    /** The class below {@code System.out}. */
    public static final String OUTPUT = OutputBuffer.class.getName();
    /** Its static field with the thread that has to end when it prints next. */
    public static final String STOPPING = "stopping";

    /** The methods that call the user's code; an exception anywhere else in the agent would break it. */
    public static final Set<String> CALLERS = Set.of(
        name(Invocation.class, "invoke"), name(Invocation.class, "render"), name(Invocation.class, "dispatch"),
        name(Capture.class, "call"), name(ValueDescription.class, "describe"), name(ValueDescription.class, "measure"),
        name(ExceptionFields.class, "messageOf"), name(ExceptionFields.class, "causeOf"),
        name(ExceptionFields.class, "framesOf"));

    private static final Set<String> PACKAGES = Set.of("elara.agent.", "elara.wire.");

    private Landmarks() {
    }

    private static String name(Class<?> type, String method) {
        return type.getName() + "." + method;
    }

    /** Whether a class is the agent's own, where no exception from outside may come. */
    public static boolean isAgent(String className) {
        return PACKAGES.stream().anyMatch(className::startsWith);
    }
}
