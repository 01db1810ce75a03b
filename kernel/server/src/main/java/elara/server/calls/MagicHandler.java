package elara.server.calls;

import elara.server.cells.CellRunner;
import elara.server.jvm.Call;
import elara.server.magics.MagicCall;
import elara.server.session.Execution;
import java.util.List;
import java.util.Map;

/** {@code lineMagic} and {@code cellMagic}: runs a magic of the kernel; the answer is its value. */
final class MagicHandler implements CallHandler {
    private final CellRunner runner;

    MagicHandler(CellRunner runner) {
        this.runner = runner;
    }

    @Override
    public void answer(Call call, Execution execution) {
        Map<?, ?> fields = (Map<?, ?>) call.argument();
        List<String> arguments = ((List<?>) fields.get("arguments")).stream().map(String.class::cast).toList();
        if (runner.runMagic(execution, new MagicCall((String) fields.get("name"), arguments, (String) fields.get("body")))) {
            call.answerKept(execution.thread());
        } else {
            call.answer(null);
        }
    }
}
