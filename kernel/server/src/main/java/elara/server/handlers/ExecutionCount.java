package elara.server.handlers;

import java.util.concurrent.atomic.AtomicInteger;

/** Numbers the cells, in whichever shell they run. */
public final class ExecutionCount {
    private final AtomicInteger count = new AtomicInteger();

    /** That of the latest cell that was counted. */
    int latest() {
        return count.get();
    }

    /** Counts one more. */
    int next() {
        return count.incrementAndGet();
    }
}
