package elara.agent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * An exception as plain values: a map of {@code class}, {@code message} (or null), {@code frames} (a list of lists of
 * class, method, file and line), {@code cause} (such a map, or null) and {@code suppressed} (a list of such maps).
 */
final class ExceptionFields {
    private static final int MAX_FRAMES = 1024;
    private static final int MAX_DEPTH = 20;

    private ExceptionFields() {
    }

    static Map<String, Object> of(Throwable thrown) {
        return of(thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** The fields of what a run threw that has read {@code typed} last, under that name; it may be null. */
    static Map<String, Object> of(Throwable thrown, String typed) {
        Map<String, Object> fields = of(thrown);
        fields.put("typed", typed);
        return fields;
    }

    /** The fields of an exception that cannot be asked itself. */
    static Map<String, Object> bare(String className, String message) {
        return Map.of("class", className, "message", message, "frames", List.of(), "suppressed", List.of());
    }

    private static Map<String, Object> of(Throwable thrown, Set<Throwable> seen) {
        if (thrown == null || seen.size() > MAX_DEPTH || !seen.add(thrown)) {
            return null;
        }
        List<Object> suppressed = new ArrayList<>();
        for (Throwable other : thrown.getSuppressed()) {
            suppressed.add(of(other, seen));
        }
        suppressed.removeIf(Objects::isNull);
        Map<String, Object> fields = new HashMap<>();
        fields.put("class", thrown.getClass().getName());
        fields.put("message", messageOf(thrown));
        fields.put("frames", framesOf(thrown));
        fields.put("cause", of(causeOf(thrown), seen));
        fields.put("suppressed", suppressed);
        return fields;
    }

    static String messageOf(Throwable thrown) {
        try {
            return thrown.getLocalizedMessage();
        } catch (StopException e) {
            return "(its getMessage() did not end)";
        } catch (Throwable e) {
            // getMessage is the user's code and may fail like any other; the exception itself still has to be shown.
            return "(its getMessage() threw " + e.getClass().getName() + ")";
        }
    }

    static Throwable causeOf(Throwable thrown) {
        try {
            return thrown.getCause();
        } catch (Throwable e) {
            return e; // getCause is the user's code too, and what it threw is worth showing
        }
    }

    private static List<Object> framesOf(Throwable thrown) {
        List<Object> frames = new ArrayList<>();
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (frames.size() == MAX_FRAMES) {
                break;
            }
            List<Object> fields = new ArrayList<>();
            fields.add(frame.getClassName());
            fields.add(frame.getMethodName());
            fields.add(frame.getFileName());
            fields.add(frame.getLineNumber());
            frames.add(fields);
        }
        return frames;
    }
}
