package elara.server.magics.shell;

import elara.server.jvm.Surroundings;
import elara.server.magics.MagicContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A process whose output is the cell's, and which ends with it. */
final class RunningCommand implements AutoCloseable {

    /** What a process in the background holds open is not waited for any longer. */
    private static final long OUTPUT_MILLIS = 500;
    /** How long processes have to clean up when they are asked to end. */
    private static final long GRACE_MILLIS = 500;

    private final Process process;
    private final List<Thread> readers;

    private RunningCommand(Process process, List<Thread> readers) {
        this.process = process;
        this.readers = readers;
    }

    static RunningCommand start(List<String> command, Surroundings surroundings, MagicContext context) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        surroundings.applyTo(builder);
        Process process = builder.start();
        process.getOutputStream().close();
        return new RunningCommand(process, List.of(forward(process.getInputStream(), context::print),
                forward(process.getErrorStream(), context::printError)));
    }

    private static Thread forward(InputStream from, Consumer<String> to) {
        Thread reader = new Thread(() -> {
            char[] buffer = new char[8192];
            try (Reader in = new InputStreamReader(from, StandardCharsets.UTF_8)) {
                for (int count; (count = in.read(buffer)) > 0;) {
                    to.accept(new String(buffer, 0, count));
                }
            } catch (IOException ended) {
                // The process has closed it, or was ended.
            }
        }, "shell-output");
        reader.setDaemon(true);
        reader.start();
        return reader;
    }

    /** Waits for its end, and for what it has printed; returns its exit code. */
    int await() throws InterruptedException {
        int code = process.waitFor();
        for (Thread reader : readers) {
            reader.join(OUTPUT_MILLIS);
        }
        return code;
    }

    /** Ends it and all that it has started, if it still runs. */
    @Override
    public void close() {
        if (!process.isAlive()) {
            return;
        }
        List<ProcessHandle> tree = new ArrayList<>(Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList());
        tree.forEach(ProcessHandle::destroy);
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(GRACE_MILLIS);
        while (tree.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < end) {
            pause();
        }
        process.descendants().forEach(tree::add); // started meanwhile
        tree.forEach(ProcessHandle::destroyForcibly);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(5);
        } catch (InterruptedException again) {
            // It is being ended already.
        }
    }
}
