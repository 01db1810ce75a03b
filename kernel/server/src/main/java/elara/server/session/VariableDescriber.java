package elara.server.session;

import elara.server.compiler.Definition;
import elara.server.jvm.NoMemoryException;
import elara.server.jvm.SessionEndedException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Asks the session what variables hold, beside what runs there. Whoever asks waits for a second at most, and a little more. */
public final class VariableDescriber {
    private static final int LIMIT_MILLIS = 1000;
    /** The run of no request: what is printed there is dropped by the session. */
    private static final long RUN = -1L << 32;

    private final CurrentSession session;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "describe-limit");
        thread.setDaemon(true);
        return thread;
    });

    /** Asks the current session. */
    public VariableDescriber(CurrentSession session) {
        this.session = session;
    }

    /** What is told of a variable's value, by what it is; nothing if no JVM runs. */
    public Map<String, String> of(Definition variable) {
        Session current = session.prepared();
        try (Execution execution = current.beginBeside(RUN)) {
            ScheduledFuture<?> limit = timer.schedule(execution::giveUp, LIMIT_MILLIS, TimeUnit.MILLISECONDS);
            Outcome outcome;
            try {
                outcome = current.describe(variable, execution);
            } finally {
                limit.cancel(false);
            }
            return outcome.stopped() ? Map.of("Value", "takes too long to show") : texts(outcome);
        } catch (SessionEndedException | NoMemoryException e) {
            return Map.of(); // the next cell is told of it
        }
    }

    private static Map<String, String> texts(Outcome outcome) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (outcome.data() != null) {
            outcome.data().forEach((name, text) -> texts.put(name, String.valueOf(text)));
        }
        return texts;
    }
}
