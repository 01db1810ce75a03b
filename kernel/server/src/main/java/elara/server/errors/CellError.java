package elara.server.errors;

import elara.server.interrupt.Interruption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a cell failed, as a front end shows it.
 *
 * @param name the exception's class, or the kind of failure
 * @param traceback lines, coloured by ANSI escapes
 */
public record CellError(String name, String message, List<String> traceback) {
    /** An error that is told in one sentence. */
    public static CellError of(String name, String message) {
        return new CellError(name, message, List.of(Ansi.bold(name) + ": " + message));
    }

    /** The cell was ended from outside. */
    public static CellError of(Interruption interruption) {
        return of(interruption.name(), interruption.message());
    }

    /** Several errors, told one after the other. */
    public static CellError of(String name, String message, List<CellError> errors) {
        List<String> traceback = new ArrayList<>(of(name, message).traceback());
        errors.forEach(each -> traceback.addAll(each.traceback()));
        return new CellError(name, message + errors.stream().map(each -> "\n" + each.message()).collect(Collectors.joining()), traceback);
    }

    /** The user has asked the cell to end. */
    public static CellError interrupted() {
        return of(Interruption.byUser());
    }

    /** Something in the kernel itself has failed; its log says where. */
    public static CellError ofKernel(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof OutOfMemoryError) {
            return of("KernelOutOfMemoryError", "What the cell shows is too large for the kernel's memory. Variables keep their values."
                + " Show less at once, or write it into a file.");
        }
        return of("KernelError", "The kernel could not do this, which is a fault in it: " + cause
            + ". Variables keep their values, and other cells run. The kernel's log says where.");
    }
}
