package elara.server.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Forwards what native code and the JVM itself print: it goes to the process's file descriptors, past {@code System.out},
 * and belongs to the running cell. The last of it is remembered, since it may say why the JVM ended.
 */
final class NativeOutput {
    private static final int REMEMBERED = 1000;
    private static final int PATIENCE_MILLIS = 500;

    private final SessionListener listener;
    private final List<Thread> readers;
    private final StringBuilder last = new StringBuilder();

    NativeOutput(Process process, SessionListener listener) {
        this.listener = listener;
        readers = List.of(forward(process.getInputStream(), "stdout"), forward(process.getErrorStream(), "stderr"));
    }

    /** What was printed last, on one line; call it when the process has ended. */
    String last() throws InterruptedException {
        for (Thread reader : readers) {
            // A process that the session started may hold the other end open: then what is there has to do.
            reader.join(PATIENCE_MILLIS);
        }
        synchronized (this) {
            return last.toString().strip().replaceAll("\\s*\n\\s*", " · ");
        }
    }

    private Thread forward(InputStream from, String name) {
        Thread reader = new Thread(() -> {
            byte[] buffer = new byte[8192];
            try {
                for (int count; (count = from.read(buffer)) > 0;) {
                    String text = new String(buffer, 0, count, StandardCharsets.UTF_8);
                    remember(text);
                    listener.stream(0, name, text);
                }
            } catch (IOException e) {
                // The process has ended.
            }
        }, "session-" + name);
        reader.setDaemon(true);
        reader.start();
        return reader;
    }

    private synchronized void remember(String text) {
        last.append(text);
        last.delete(0, Math.max(0, last.length() - REMEMBERED));
    }
}
