package elara.agent;

import elara.display.CellNames;
import java.util.Set;

/** How a frame of a stack trace is written for who wrote the cell. */
final class StackLine {
    private static final Set<String> CALLERS = Set.of("java.lang.reflect.Method", "java.lang.reflect.Constructor");

    private StackLine() {
    }

    /** Whether it is only how the session calls what somebody wrote. */
    static boolean isPlumbing(String type) {
        return type.startsWith("elara.agent.") || type.startsWith("jdk.internal.reflect.")
            || type.startsWith("java.lang.invoke.") || CALLERS.contains(type);
    }

    /**
     * What stands behind {@code at}.
     *
     * @param place file and line, or empty
     */
    static String of(String type, String method, String place) {
        String what = CellNames.isOfCell(type) ? CellNames.method(type, method) : type + "." + method;
        if (what.isEmpty()) {
            return place.isEmpty() ? "the cell" : place;
        }
        return place.isEmpty() ? what : what + "(" + place + ")";
    }

    /** The same for a frame as Java has it. */
    static String of(StackTraceElement frame) {
        String file = frame.getFileName();
        return of(frame.getClassName(), frame.getMethodName(),
            file == null ? "" : frame.getLineNumber() < 0 ? file : file + ":" + frame.getLineNumber());
    }
}
