package elara.server.calls;

import elara.server.cells.CellFailure;
import elara.server.cells.CellRunner;
import elara.server.errors.CellError;
import elara.server.jvm.Call;
import elara.server.jvm.NoMemoryException;
import elara.server.jvm.SessionEndedException;
import elara.server.session.CurrentSession;
import elara.server.session.Execution;
import elara.server.session.Session;
import java.lang.System.Logger.Level;
import java.util.Map;

/**
 * Answers what the notebook's code asks of the kernel, each call on a thread of its own. What has to run in the session for it runs
 * within the code that asks, on the same thread; for code on a thread that the kernel does not know, beside it.
 */
public final class Calls {
    private static final System.Logger LOG = System.getLogger(Calls.class.getName());

    private final CurrentSession session;
    private final Map<String, CallHandler> handlers;

    /** Answers with what {@code runner} can do. */
    public Calls(CurrentSession session, CellRunner runner) {
        this.session = session;
        MagicHandler magics = new MagicHandler(runner);
        handlers = Map.of(
            "eval", new EvalHandler(runner),
            "lineMagic", magics,
            "cellMagic", magics,
            "registerMagic", new RegisterMagicHandler(session, runner.registered()),
            "variable", new VariableHandler(session));
    }

    /** Sees to a call; returns at once. */
    public void called(Call call) {
        Thread thread = new Thread(() -> answer(call), "call");
        thread.setDaemon(true);
        thread.start();
    }

    private void answer(Call call) {
        CallHandler handler = handlers.get(call.name());
        try {
            if (handler == null) {
                call.refuse("The kernel has nothing called " + call.name());
            } else if (call.isFrom(session.jvm())) {
                answer(call, handler);
            }
        } catch (SessionEndedException e) {
            // And the caller with it.
        } catch (NoMemoryException e) {
            call.refuse("There is no memory left for this. Free some, by setting variables to null.");
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "A call of " + call.name(), e);
            call.refuse(CellError.ofKernel(e).message());
        }
    }

    private void answer(Call call, CallHandler handler) {
        Session current = session.prepared();
        Execution running = call.thread() < 0 ? null : current.running(call.thread());
        if (running != null) {
            answer(call, handler, running);
            return;
        }
        try (Execution beside = current.beginBeside(call.run())) {
            answer(call, handler, beside);
        }
    }

    private static void answer(Call call, CallHandler handler, Execution execution) {
        try {
            handler.answer(call, execution);
        } catch (CellFailure e) {
            switch (e.reason()) {
                case THROWN -> call.answerThrown(execution.thread());
                case STOPPED -> call.stop();
                default -> call.refuse(e.error().message());
            }
        }
    }
}
