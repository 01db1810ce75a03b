package elara.server.calls;

import elara.server.cells.CellRunner;
import elara.server.compiler.CellCompiler;
import elara.server.jvm.Call;
import elara.server.session.Execution;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** {@code eval}: runs source; the answer is the value that it ends with. */
final class EvalHandler implements CallHandler {
    /** What ends with a semicolon and would be another thing without. */
    private static final Pattern STATEMENT = Pattern.compile("\\s*(for|while|do|if|else|import|package)\\b.*", Pattern.DOTALL);

    private final CellRunner runner;
    private final AtomicInteger count = new AtomicInteger();

    EvalHandler(CellRunner runner) {
        this.runner = runner;
    }

    @Override
    public void answer(Call call, Execution execution) {
        String source = (String) call.argument();
        runner.eval(execution, "eval[" + count.incrementAndGet() + "]", withoutEnd(source));
        call.answerKept(execution.thread());
    }

    /** In a cell, a semicolon at the end means that the value is not to be shown; here it means nothing. */
    private static String withoutEnd(String source) {
        String text = source.stripTrailing();
        return !text.endsWith(";") || STATEMENT.matcher(text.substring(CellCompiler.startOfLast(text))).matches() ? source
            : text.substring(0, text.length() - 1);
    }
}
