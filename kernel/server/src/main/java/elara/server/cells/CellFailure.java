package elara.server.cells;

import elara.server.errors.CellError;

/** Ends a cell, or what runs within one, whose error is known. */
public final class CellFailure extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient CellError error;
    private final Reason reason;

    /** What has happened. */
    public enum Reason {
        /** The code has thrown an exception. */
        THROWN,
        /** It was stopped. */
        STOPPED,
        /** It could not be done. */
        REFUSED
    }

    CellFailure(CellError error, Reason reason) {
        super(error.message(), null, false, false);
        this.error = error;
        this.reason = reason;
    }

    CellFailure(CellError error) {
        this(error, Reason.REFUSED);
    }

    /** What happened. */
    public Reason reason() {
        return reason;
    }

    /** The error to show. */
    public CellError error() {
        return error;
    }
}
