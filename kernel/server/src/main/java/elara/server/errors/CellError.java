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
}
