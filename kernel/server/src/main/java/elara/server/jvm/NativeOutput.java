package elara.server.jvm;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Forwards what native code and the JVM itself print: it goes to the process's file descriptors, past {@code System.out},
 * and belongs to the running cell. The last of it is remembered, since it may say why the JVM ended, and what the JVM
 * says about a crash is not forwarded.
 */
final class NativeOutput {
    private static final int REMEMBERED = 1000;
    private static final int PATIENCE_MILLIS = 500;

    private final SessionListener listener;
    private final List<Thread> readers;
    private final CrashReport shortReport = new CrashReport();
    private final CrashReport fullReport = new CrashReport();
    private final StringBuilder last = new StringBuilder();

    NativeOutput(Process process, SessionListener listener) {
        this.listener = listener;
        // A JVM that crashes prints a summary to stdout; SessionOptions has it write the whole report to stderr.
        readers = List.of(forward(process.getInputStream(), "stdout", shortReport),
            forward(process.getErrorStream(), "stderr", fullReport));
    }

    /** Waits until all is forwarded that was printed; call it when the process has ended. */
    void await() throws InterruptedException {
        for (Thread reader : readers) {
            // A process that the session started may hold the other end open: then what is there has to do.
            reader.join(PATIENCE_MILLIS);
        }
    }

    /** What was printed last, on one line. */
    synchronized String last() {
        return last.toString().strip().replaceAll("\\s*\n\\s*", " · ");
    }

    /** What the JVM said about its crash, empty if nothing. */
    synchronized String crashReport() {
        return fullReport.text().isEmpty() ? shortReport.text() : fullReport.text();
    }

    private Thread forward(InputStream from, String name, CrashReport report) {
        Thread reader = new Thread(() -> {
            char[] buffer = new char[8192];
            try (Reader in = new InputStreamReader(from, StandardCharsets.UTF_8)) {
                for (int count; (count = in.read(buffer)) > 0;) {
                    publish(name, withoutReport(report, new String(buffer, 0, count)));
                }
            } catch (IOException e) {
                // The process has ended.
            }
            publish(name, report.end());
        }, "session-" + name);
        reader.setDaemon(true);
        reader.start();
        return reader;
    }

    private synchronized String withoutReport(CrashReport report, String text) {
        String rest = report.pass(text);
        last.append(rest);
        last.delete(0, Math.max(0, last.length() - REMEMBERED));
        return rest;
    }

    private void publish(String name, String text) {
        if (!text.isEmpty()) {
            try {
                listener.stream(0, name, text);
            } catch (RuntimeException | Error e) {
                listener.failed(0, e); // who prints on would wait for ever if nobody read it
            }
        }
    }
}
