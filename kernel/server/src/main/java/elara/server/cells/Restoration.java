package elara.server.cells;

import elara.server.errors.CellError;
import elara.server.session.Origin;
import elara.server.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cells that {@code %restore} runs again: one that fails does not keep the others from coming back. */
final class Restoration {
    private final List<String> restored = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private final List<CellError> errors = new ArrayList<>();

    /** A cell has come to its end. */
    void addRestored(Origin cell) {
        restored.add(cell.cell());
    }

    /** A cell has failed. */
    void addFailed(Origin cell, CellError error) {
        failed.add(cell.cell());
        errors.add(error);
    }

    /** What has been done, if anything went well. */
    Optional<String> told() {
        if (!restored.isEmpty()) {
            return Optional.of("Ran " + Words.list(restored) + " again.\n");
        }
        return failed.isEmpty() ? Optional.of("There is no cell to run again.\n") : Optional.empty();
    }

    /**
     * Ends the magic if something has failed.
     *
     * @throws CellFailure with all that went wrong
     */
    void check() {
        if (errors.size() == 1) {
            throw new CellFailure(errors.get(0));
        }
        if (!errors.isEmpty()) {
            throw new CellFailure(CellError.of("RestoreError", Words.list(failed) + " failed.", errors));
        }
    }
}
