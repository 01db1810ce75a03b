package elara.server.cells;

import elara.server.errors.CellError;

/** Ends a cell whose error is known. */
class CellFailure extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient CellError error;

    CellFailure(CellError error) {
        super(error.message(), null, false, false);
        this.error = error;
    }

    CellError error() {
        return error;
    }
}
