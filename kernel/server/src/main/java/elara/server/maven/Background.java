package elara.server.maven;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * Work on a thread of its own that the calling thread waits for. The caller can be interrupted at once although the work
 * reads from a network, which Java cannot interrupt, and the caller prints the work's lines.
 */
final class Background {

    /** The work: it prints, fails with a sentence, and looks at {@link Thread#isInterrupted} now and then. */
    @FunctionalInterface
    interface Work<T> {
        T run(Consumer<String> print) throws ResolutionException;
    }

    /** What the worker tells the caller. */
    private sealed interface Report {
        record Line(String text) implements Report { }

        record Result(Object value) implements Report { }

        record Failure(Throwable cause) implements Report { }
    }

    private Background() {
    }

    /**
     * Does the work.
     *
     * @throws ResolutionException as the work does; "interrupted" if this thread was interrupted
     */
    @SuppressWarnings("unchecked")
    static <T> T run(Work<T> work, Consumer<String> print) throws ResolutionException {
        BlockingQueue<Report> reports = new LinkedBlockingQueue<>();
        Thread worker = new Thread(() -> reports.add(attempt(work, reports)), "maven-resolution");
        worker.setDaemon(true);
        worker.start();
        try {
            while (true) {
                Report report = reports.take();
                if (report instanceof Report.Line line) {
                    print.accept(line.text());
                } else if (report instanceof Report.Result result) {
                    return (T) result.value();
                } else if (report instanceof Report.Failure failure) {
                    throw asResolutionException(failure.cause());
                }
            }
        } catch (InterruptedException interrupt) {
            worker.interrupt();
            throw new ResolutionException("interrupted");
        }
    }

    private static Report attempt(Work<?> work, BlockingQueue<Report> reports) {
        try {
            return new Report.Result(work.run(line -> reports.add(new Report.Line(line))));
        } catch (Throwable failure) {
            // Whatever it is, the caller waits for it.
            return new Report.Failure(failure);
        }
    }

    private static ResolutionException asResolutionException(Throwable failure) {
        if (failure instanceof ResolutionException expected) {
            return expected;
        }
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return new ResolutionException("Maven's resolver failed: " + cause + ". Look at your Maven settings.xml.");
    }
}
