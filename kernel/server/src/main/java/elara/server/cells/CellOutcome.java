package elara.server.cells;

import elara.server.errors.CellError;
import java.util.Map;

/**
 * How a cell ended.
 *
 * @param data the result's representations by MIME type; null if it has none
 * @param metadata their metadata by MIME type
 * @param error null if it ended well
 */
public record CellOutcome(Map<String, Object> data, Map<String, Object> metadata, CellError error) {
    /** Ended well, with nothing to show. */
    static final CellOutcome NOTHING = new CellOutcome(null, null, null);

    static CellOutcome failed(CellError error) {
        return new CellOutcome(null, null, error);
    }

    /** Whether the cell ended without error. */
    public boolean ok() {
        return error == null;
    }
}
