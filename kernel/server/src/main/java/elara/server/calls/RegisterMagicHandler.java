package elara.server.calls;

import elara.server.cells.RegisteredMagics;
import elara.server.jvm.Call;
import elara.server.session.CurrentSession;
import elara.server.session.Execution;
import java.util.Map;

/** {@code registerMagic}: a magic that the notebook's code has defined is there from now on. */
final class RegisterMagicHandler implements CallHandler {
    private final CurrentSession session;
    private final RegisteredMagics magics;

    RegisterMagicHandler(CurrentSession session, RegisteredMagics magics) {
        this.session = session;
        this.magics = magics;
    }

    @Override
    public void answer(Call call, Execution execution) {
        Map<?, ?> fields = (Map<?, ?>) call.argument();
        magics.add(session.jvm(), (String) fields.get("name"), (Boolean) fields.get("cell"));
        call.answer(null);
    }
}
