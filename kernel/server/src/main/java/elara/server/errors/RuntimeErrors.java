package elara.server.errors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes an exception of the user's code readable. Its fields are laid out by the agent's {@code ExceptionFields}. */
public final class RuntimeErrors {
    private static final int MAX_FRAMES = 20;
    private static final String WRAPPER = "REPL.$JShell$";

    private RuntimeErrors() {
    }

    /** The error for what the user's code threw. */
    public static CellError describe(Map<String, Object> exception) {
        List<String> traceback = new ArrayList<>();
        append(exception, "", traceback);
        String message = (String) exception.get("message");
        return new CellError(shortName((String) exception.get("class")), message == null ? "" : message, traceback);
    }

    @SuppressWarnings("unchecked") // laid out by the agent's ExceptionFields
    private static void append(Map<String, Object> exception, String prefix, List<String> traceback) {
        String name = shortName((String) exception.get("class"));
        String message = (String) exception.get("message");
        traceback.add(prefix + Ansi.red(name) + (message == null ? "" : ": " + message));
        int shown = 0;
        for (List<Object> frame : (List<List<Object>>) exception.get("frames")) {
            if (shown++ == MAX_FRAMES) {
                traceback.add("    …");
                break;
            }
            String type = (String) frame.get(0);
            String method = (String) frame.get(1);
            if (type.startsWith("elara.agent.") || method.startsWith("do_it$") && type.startsWith(WRAPPER)) {
                break; // below is how the kernel called the cell
            }
            String file = frame.get(2) == null || type.startsWith(WRAPPER) ? "" : "(" + frame.get(2) + ":" + frame.get(3) + ")";
            traceback.add("    at " + userName(type, method) + file);
        }
        for (Object suppressed : (List<Object>) exception.get("suppressed")) {
            append((Map<String, Object>) suppressed, "Suppressed: ", traceback);
        }
        if (exception.get("cause") != null) {
            append((Map<String, Object>) exception.get("cause"), "Caused by: ", traceback);
        }
    }

    /** The simple name: the package says little to a reader, and a class of a cell is nested in a wrapper. */
    private static String shortName(String className) {
        return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    }

    private static String userName(String type, String method) {
        if (!type.startsWith(WRAPPER)) {
            return type + "." + method;
        }
        int nested = type.indexOf('$', WRAPPER.length());
        return nested < 0 ? method : type.substring(nested + 1).replace('$', '.') + "." + method;
    }
}
