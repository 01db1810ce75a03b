package elara.agent;

import elara.display.CellNames;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** An exception with its stack trace as text for who wrote the cell. */
final class ThrownText {
    private static final int MAX_FRAMES = 100;

    private final StringBuilder text = new StringBuilder();
    private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private ThrownText() {
    }

    static String of(Throwable thrown) {
        ThrownText made = new ThrownText();
        made.append("", thrown);
        return made.text.toString().stripTrailing();
    }

    private void append(String before, Throwable thrown) {
        if (!seen.add(thrown)) {
            return;
        }
        String message = ExceptionFields.messageOf(thrown);
        text.append(before).append(simple(thrown.getClass().getName()))
            .append(message == null ? "" : ": " + CellNames.unwrap(message)).append('\n');
        appendFrames(thrown.getStackTrace());
        for (Throwable other : thrown.getSuppressed()) {
            append("Suppressed: ", other);
        }
        Throwable cause = ExceptionFields.causeOf(thrown);
        if (cause != null) {
            append("Caused by: ", cause);
        }
    }

    private void appendFrames(StackTraceElement[] frames) {
        List<StackTraceElement> shown = Stream.of(frames).filter(frame -> !StackLine.isPlumbing(frame.getClassName())).toList();
        for (StackTraceElement frame : shown.subList(0, Math.min(MAX_FRAMES, shown.size()))) {
            text.append("    at ").append(StackLine.of(frame)).append('\n');
        }
        if (shown.size() > MAX_FRAMES) {
            text.append("    … ").append(shown.size() - MAX_FRAMES).append(" more\n");
        }
    }

    private static String simple(String className) {
        String name = CellNames.isOfCell(className) ? CellNames.type(className) : className;
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    }
}
