package elara.server.compiler;

import com.sun.tools.javac.api.JavacTaskImpl;
import elara.server.compiler.Javac.Work;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.tools.ToolProvider;

/**
 * Tasks of javac with the annotation processors of the class path. Each has a context of its own, since processors may do anything to
 * it, and a thread of its own, since they may do so for ever.
 */
final class Processing {
    /** How long a processor may take at a time. */
    private static final long LIMIT = TimeUnit.SECONDS.toNanos(Long.getLong("elara.processorSeconds", 30));
    private static final long STACK = 8 << 20;

    private final List<String> options = new ArrayList<>();
    private final LoadedProcessors processors = new LoadedProcessors();
    private volatile FutureTask<?> running;

    /** With the options of all other tasks. */
    Processing(List<String> options) {
        useOptions(options);
    }

    void useOptions(List<String> others) {
        options.clear();
        options.addAll(others);
        options.remove("-proc:none");
        if (Runtime.version().feature() > 20) {
            options.add("-proc:full"); // older ones have nothing to be turned on
        }
    }

    void addToClasspath(Collection<Path> entries) {
        processors.add(entries);
    }

    /** The pieces that have annotations, if there is a processor for one of them. */
    List<Piece> annotated(Collection<Piece> pieces) {
        return processors.annotated(pieces);
    }

    /**
     * Runs a task.
     *
     * @param pieces those that have annotations
     * @throws ProcessorException if a processor fails, takes too long or is interrupted
     */
    <T> T run(List<GeneratedUnit> units, ClassFiles files, Problems problems, List<Piece> pieces, Work<T> work) {
        Piece annotated = pieces.get(0);
        Set<String> names = new HashSet<>();
        pieces.forEach(piece -> names.addAll(Annotations.of(piece)));
        List<WatchedProcessor> wanted = processors.load(names, annotated);
        ProcessorReports reports = new ProcessorReports(problems, annotated);
        FutureTask<T> task = new FutureTask<>(() -> {
            JavacTaskImpl javac = (JavacTaskImpl) ToolProvider.getSystemJavaCompiler()
                .getTask(Writer.nullWriter(), files, reports, options, null, units);
            javac.setProcessors(wanted);
            return work.on(javac);
        });
        Thread thread = new Thread(null, task, "annotation-processing", STACK);
        thread.setDaemon(true);
        thread.setContextClassLoader(processors.loader());
        running = task;
        thread.start();
        try {
            return await(task, wanted, annotated);
        } catch (ExecutionException e) {
            throw failure(e.getCause(), wanted, annotated);
        } finally {
            running = null;
            if (task.isCancelled()) {
                thread.setPriority(Thread.MIN_PRIORITY);
                processors.abandon();
            } else {
                reports.finish();
            }
        }
    }

    private static <T> T await(FutureTask<T> task, List<WatchedProcessor> wanted, Piece annotated) throws ExecutionException {
        try {
            long wait = LIMIT;
            while (true) {
                try {
                    return task.get(wait, TimeUnit.NANOSECONDS);
                } catch (TimeoutException e) {
                    WatchedProcessor slowest = Collections.max(wanted, Comparator.comparingLong(WatchedProcessor::runsFor));
                    wait = LIMIT - Math.max(0, slowest.runsFor());
                    if (wait <= 0) {
                        task.cancel(true);
                        throw ProcessorException.of("proc.slow", slowest.declared(),
                            " was stopped after " + TimeUnit.NANOSECONDS.toSeconds(LIMIT) + " s", annotated, true);
                    }
                }
            }
        } catch (InterruptedException | CancellationException e) {
            task.cancel(true);
            throw new ProcessorException(Annotations.problem(annotated, "proc.stopped", "annotation processing was interrupted"), true);
        }
    }

    private RuntimeException failure(Throwable cause, List<WatchedProcessor> wanted, Piece annotated) {
        for (WatchedProcessor each : wanted) {
            if (each.failure() != null) {
                processors.unload();
                return ProcessorException.failed(each.declared(), " failed", each.failure(), annotated);
            }
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known ? known : new UncheckedIOException((IOException) cause); // as work may throw no other
    }

    /** Any thread may have the processors end that run; returns at once, and does nothing if none do. */
    void interrupt() {
        FutureTask<?> task = running;
        if (task != null) {
            task.cancel(true);
        }
    }
}
