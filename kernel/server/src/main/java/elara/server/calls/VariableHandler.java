package elara.server.calls;

import elara.server.jvm.Call;
import elara.server.session.CurrentSession;
import elara.server.session.Execution;
import java.util.Map;

/** {@code variable}: the answer is the class that holds a variable. */
final class VariableHandler implements CallHandler {
    private final CurrentSession session;

    VariableHandler(CurrentSession session) {
        this.session = session;
    }

    @Override
    public void answer(Call call, Execution execution) {
        String name = (String) call.argument();
        String holder = session.prepared().holderOf(name);
        if (holder == null) {
            call.refuse("There is no variable " + name + ", or it has no value. Run the cell that declares it.");
        } else {
            call.answer(Map.of("class", holder));
        }
    }
}
