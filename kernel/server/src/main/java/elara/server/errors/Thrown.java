package elara.server.errors;

import java.util.List;

/**
 * An exception, as far as what helps depends on it.
 *
 * @param type the full name of its class
 * @param message as it is shown; empty if it has none
 * @param library the frames of libraries above the first one of a cell, the innermost first
 * @param typed the line that was typed last for the cell; null if none was
 */
record Thrown(String type, String message, List<StackFrame> library, String typed) {
    /** Whether Java's own library threw it, not a cell or another library. */
    boolean isOfLibrary() {
        return !library.isEmpty() && library.get(0).isOfJava();
    }

    /** Whether it came out of a method of a class. */
    boolean passes(String className) {
        return library.stream().anyMatch(frame -> frame.type().equals(className));
    }

    /** The method of a class that was called from outside of it; empty if none was. */
    String methodOf(String className) {
        return library.stream().filter(frame -> frame.type().equals(className)).reduce((inner, outer) -> outer).map(StackFrame::method).orElse("");
    }
}
