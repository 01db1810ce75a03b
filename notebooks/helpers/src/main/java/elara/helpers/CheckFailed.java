package elara.helpers;

import elara.helpers.checks.CheckReport;
import java.util.Arrays;
import java.util.Set;

/** A claim of the notebook does not hold; the message says what was expected and what came out. */
public final class CheckFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CheckFailed(String message) {
        super(message);
        // Where the claim stands in the notebook counts, not where it is checked.
        Set<String> checks = Set.of(Check.class.getName(), CheckReport.class.getName());
        setStackTrace(Arrays.stream(getStackTrace()).filter(frame -> !checks.contains(frame.getClassName()))
            .toArray(StackTraceElement[]::new));
    }

    /** With the places that count, none if the message says where. */
    CheckFailed(String message, StackTraceElement... places) {
        super(message);
        setStackTrace(places);
    }
}
