package elara.server.cells;

import elara.server.session.Losses;
import elara.server.text.Words;
import java.util.List;

/** Sentences about values that were lost. */
final class Messages {
    private Messages() {
    }

    /** Why variables have no values any more, and how to get them back. */
    static String reset(List<String> variables, List<String> reasons, List<String> cells) {
        String why = reasons.isEmpty() ? "" : String.join("; ", reasons) + ": ";
        String is = variables.size() == 1 ? " has" : " have";
        return why + Words.list(variables) + is + " no value any more. Run " + Words.list(cells) + " again, or %restore.";
    }

    /** That variables reach objects or code of classes as they were before they changed. */
    static String holding(Losses losses) {
        String why = losses.reasons().isEmpty() || !losses.variables().isEmpty() ? "" : String.join("; ", losses.reasons()) + ": ";
        return why + Words.list(losses.holding()) + (losses.holding().size() == 1 ? " still holds" : " still hold") + " the old "
            + Words.list(losses.replaced()) + ", in objects or lambdas that go on with the code as it was. Run " + Words.list(losses.holdingCells())
            + " again, or %restore." + (losses.incomplete() ? " There may be more: the search was ended." : "");
    }
}
