package elara.server.cells;

import elara.server.session.Losses;
import elara.server.session.LostValues;
import java.util.List;
import java.util.stream.Stream;

/** Sentences about values that were lost. */
final class Messages {
    private static final int MAX_NAMES = 10;

    private Messages() {
    }

    /** What there is and what is not after the session JVM has been replaced. */
    static String whatIsLost(LostValues lost) {
        String there = "A fresh one has your imports" + (lost.definitions().isEmpty() ? "" : ", " + list(shortened(lost.definitions())));
        if (lost.variables().isEmpty()) {
            return there + ".";
        }
        return there + "; the values of " + list(lost.variables()) + " are gone."
            + (lost.cells().isEmpty() ? "" : " %restore runs " + list(lost.cells()) + " again, which made them.");
    }

    private static List<String> shortened(List<String> names) {
        return names.size() <= MAX_NAMES ? names
            : Stream.concat(names.stream().limit(MAX_NAMES - 1), Stream.of((names.size() - MAX_NAMES + 1) + " more definitions")).toList();
    }

    /** Why variables have no values any more, and how to get them back. */
    static String reset(List<String> variables, List<String> reasons, List<String> cells) {
        String why = reasons.isEmpty() ? "" : String.join("; ", reasons) + ": ";
        String is = variables.size() == 1 ? " has" : " have";
        return why + list(variables) + is + " no value any more. Run " + list(cells) + " again, or %restore.";
    }

    /** That variables reach objects or code of classes as they were before they changed. */
    static String holding(Losses losses) {
        String why = losses.reasons().isEmpty() || !losses.variables().isEmpty() ? "" : String.join("; ", losses.reasons()) + ": ";
        return why + list(losses.holding()) + (losses.holding().size() == 1 ? " still holds" : " still hold") + " the old "
            + list(losses.replaced()) + ", in objects or lambdas that go on with the code as it was. Run " + list(losses.holdingCells())
            + " again, or %restore." + (losses.incomplete() ? " There may be more: the search was ended." : "");
    }

    /** Names in a row. */
    static String list(List<String> names) {
        return names.size() < 2 ? String.join("", names)
            : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }
}
