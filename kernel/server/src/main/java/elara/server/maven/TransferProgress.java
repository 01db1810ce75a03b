package elara.server.maven;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferCancelledException;
import org.eclipse.aether.transfer.TransferEvent;

/**
 * Says how a download goes: a line every two seconds, and a sum at the end. Ends the transfers when the thread that asked
 * for them is interrupted. Several transfers report at a time.
 */
final class TransferProgress extends AbstractTransferListener {

    private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final double KB = 1000;
    private static final double MB = 1_000_000;

    private final Consumer<String> print;
    private final Thread asking = Thread.currentThread();
    private long lastLine = System.nanoTime();
    private int jars;
    private int others;
    private long jarBytes;
    private long received;

    TransferProgress(Consumer<String> print) {
        this.print = print;
    }

    @Override
    public void transferInitiated(TransferEvent event) throws TransferCancelledException {
        stopIfInterrupted();
    }

    @Override
    public synchronized void transferProgressed(TransferEvent event) throws TransferCancelledException {
        stopIfInterrupted();
        received += event.getDataLength();
        long now = System.nanoTime();
        if (now - lastLine >= INTERVAL_NANOS) {
            lastLine = now;
            print.accept("Downloading: " + jars + " jars, " + others + " other files, " + size(received) + " so far");
        }
    }

    @Override
    public synchronized void transferSucceeded(TransferEvent event) {
        if (event.getResource().getResourceName().endsWith(".jar")) {
            jars++;
            jarBytes += event.getTransferredBytes();
        } else {
            others++;
        }
    }

    /** Prints what was downloaded; nothing if all jars were there. */
    synchronized void printSum() {
        if (jars > 0) {
            print.accept("Downloaded " + jars + (jars == 1 ? " jar, " : " jars, ") + size(jarBytes));
        }
    }

    private void stopIfInterrupted() throws TransferCancelledException {
        if (asking.isInterrupted()) {
            throw new TransferCancelledException("interrupted");
        }
    }

    private static String size(long bytes) {
        return bytes < MB ? String.format(Locale.ROOT, "%.0f KB", Math.ceil(bytes / KB))
                : String.format(Locale.ROOT, "%.1f MB", bytes / MB);
    }
}
