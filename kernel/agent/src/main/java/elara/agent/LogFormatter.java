package elara.agent;

import elara.display.CellNames;
import java.lang.StackWalker.StackFrame;
import java.util.Optional;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/** Writes records as Java does, but with cell and line, instead of class and method, for what cells log. */
public final class LogFormatter extends SimpleFormatter {
    @Override
    public String format(LogRecord record) {
        String type = record.getSourceClassName();
        if (type == null || !CellNames.isOfCell(type)) {
            return super.format(record);
        }
        String method = record.getSourceMethodName();
        record.setSourceClassName(place(type, method));
        record.setSourceMethodName(null);
        try {
            return super.format(record);
        } finally {
            record.setSourceClassName(type); // other handlers get the same record
            record.setSourceMethodName(method);
        }
    }

    /** Where the calling thread is in a method; without line if another thread writes the record. */
    private static String place(String type, String method) {
        Optional<StackFrame> frame = StackWalker.getInstance().walk(frames -> frames
            .filter(each -> each.getClassName().equals(type) && each.getMethodName().equals(method)).findFirst());
        return frame.map(each -> StackLine.of(each.toStackTraceElement()))
            .orElse(StackLine.of(type, method == null ? "" : method, ""));
    }
}
