package elara.server.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/** Takes requests out of a queue, also those that a client has sent and that are not there yet. */
final class Arriving {
    /** So long a client that runs all its cells may take from one to the next, and after the first. */
    private static final long FIRST_NANOS = 20_000_000;
    private static final long NEXT_NANOS = 100_000_000;
    private static final long MAX_NANOS = 2_000_000_000;

    private final Queue<Request> queue;
    private final LongSupplier clock;
    private final LongConsumer pause;

    /** From {@code queue}, with a clock and a pause in nanoseconds. */
    Arriving(Queue<Request> queue, LongSupplier clock, LongConsumer pause) {
        this.queue = queue;
        this.clock = clock;
        this.pause = pause;
    }

    /** Those that wait, and those that come until none has come for a while. */
    List<Request> take(Predicate<Message> which) {
        List<Request> taken = new ArrayList<>();
        long deadline = clock.getAsLong() + MAX_NANOS;
        takeQueued(which, taken);
        boolean more;
        do {
            pause.accept(taken.isEmpty() ? FIRST_NANOS : NEXT_NANOS);
            more = takeQueued(which, taken);
        } while (more && clock.getAsLong() < deadline);
        return taken;
    }

    private boolean takeQueued(Predicate<Message> which, List<Request> taken) {
        return queue.removeIf(request -> which.test(request.message()) && taken.add(request));
    }
}
