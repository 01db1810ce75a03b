package elara.server.errors;

import elara.server.jvm.SessionOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Makes an exception of the user's code readable. Its fields are laid out by the agent's {@code ExceptionFields}. */
public final class RuntimeErrors {
    private final UnaryOperator<String> cells;
    private final UnaryOperator<String> sources;

    /**
     * Quotes the lines that fail.
     *
     * @param cells the cell that a class of one has its source in now; null if not known
     * @param sources the source of a cell by its name, such as {@code In[3]}; null if it is not known any more
     */
    public RuntimeErrors(UnaryOperator<String> cells, UnaryOperator<String> sources) {
        this.cells = cells;
        this.sources = sources;
    }

    /** The error for what the user's code threw. */
    public CellError describe(Map<String, Object> exception) {
        Map<String, Object> first = told(exception);
        List<String> traceback = new ArrayList<>();
        String advice = advice(exception);
        append(first, "", StackTrace.of(List.of()), advice != null, traceback);
        if (advice != null) {
            traceback.addAll(Wrapping.of(Ansi.bold("→") + " ", advice, "  "));
        }
        String message = messageOf(first);
        return new CellError(nameOf(first), message == null ? "" : message, traceback);
    }

    private void append(Map<String, Object> exception, String prefix, StackTrace enclosing, boolean explained, List<String> traceback) {
        traceback.addAll(head(prefix + Ansi.bold(nameOf(exception)), messageOf(exception)));
        StackTrace trace = traceOf(exception);
        traceback.addAll(trace.without(enclosing).describe(sources, explained));
        for (Map<String, Object> suppressed : ExceptionMessage.suppressed(exception)) {
            append(suppressed, "Suppressed: ", trace, explained, traceback);
        }
        Map<String, Object> cause = ExceptionMessage.cause(exception);
        if (cause != null) {
            append(told(cause), "Caused by: ", trace, explained, traceback);
        }
    }

    /** A message of several lines has been laid out by who wrote it. */
    private static List<String> head(String name, String message) {
        return message == null ? List.of(name) : message.contains("\n") ? List.of(name + ": " + message) : Wrapping.of(name + ": ", message, "  ");
    }

    /** The session has no memory for what a cell brings. */
    public static CellError noMemory() {
        String name = "OutOfMemoryError";
        return CellError.of(name, "There is no room for what the cell defines. " + Advice.of("java.lang." + name, "", heapLimit()));
    }

    private static long heapLimit() {
        return SessionOptions.heapLimit(SessionOptions.users());
    }

    /** Null if there is none. */
    private String advice(Map<String, Object> exception) {
        long heapLimit = heapLimit();
        String advice = null;
        for (Map<String, Object> each = exception; each != null && advice == null; each = ExceptionMessage.cause(each)) {
            advice = Advice.of((String) each.get("class"), (String) each.get("message"), heapLimit);
            advice = advice == null ? ExceptionHints.of(thrown(each)) : advice;
        }
        return advice;
    }

    private Thrown thrown(Map<String, Object> exception) {
        String message = messageOf(exception);
        return new Thrown((String) exception.get("class"), message == null ? "" : message, traceOf(exception).library(), (String) exception.get("typed"));
    }

    /** That a class could not be initialized says nothing, why it could not says all. */
    private static Map<String, Object> told(Map<String, Object> exception) {
        Map<String, Object> cause = ExceptionMessage.cause(exception);
        return exception.get("class").equals(ExceptionInInitializerError.class.getName()) && cause != null ? cause : exception;
    }

    private static String nameOf(Map<String, Object> exception) {
        return ExceptionMessage.simpleName(exception);
    }

    private static String messageOf(Map<String, Object> exception) {
        return ExceptionMessage.of(exception);
    }

    @SuppressWarnings("unchecked") // laid out by the agent's ExceptionFields
    private StackTrace traceOf(Map<String, Object> exception) {
        return StackTrace.of(((List<List<Object>>) exception.get("frames")).stream().map(fields -> StackFrame.of(fields, cells))
            .toList());
    }
}
