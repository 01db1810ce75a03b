package elara.server.calls;

import elara.server.jvm.Call;
import elara.server.session.Execution;

/** Does what one kind of call asks for. */
@FunctionalInterface
interface CallHandler {
    /**
     * Does it and answers.
     *
     * @param execution what it is part of
     * @throws elara.server.cells.CellFailure if it fails
     */
    void answer(Call call, Execution execution);
}
