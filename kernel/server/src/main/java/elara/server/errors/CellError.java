package elara.server.errors;

import elara.server.interrupt.Interruption;
import java.util.List;

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
}
