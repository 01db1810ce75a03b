package elara.server.history;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * What was run, kept across restarts. A session of the kernel takes the next free number with its first cell. A thread of its
 * own writes, since the file may be held by another kernel, or lie on a disk that hangs: that costs the history, no cell.
 */
public final class History implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(History.class.getName());
    private static final long PATIENCE_MILLIS = 2000;

    /** A cell that was run: its kernel session from 1 on, its execution count and its code. */
    public record Entry(int session, int line, String source) {
    }

    private final HistoryFile file;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(History::thread);
    private volatile int session;

    /** Keeps the history in {@code file}. */
    public History(Path file) {
        this.file = new HistoryFile(file);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "history");
        thread.setDaemon(true);
        return thread;
    }

    /** Appends a cell, after those before it. */
    public void add(int line, String source) {
        writer.execute(() -> append(line, source));
    }

    private void append(int line, String source) {
        try {
            session = file.append(session, line, source);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The history cannot be written: " + e);
        }
    }

    /** Waits a while until what was added is in the file. */
    private void settle() {
        try {
            writer.submit(() -> { }).get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(Level.WARNING, "The history is not complete: its file cannot be written at the moment");
        }
    }

    /** Waits a while until what was added is in the file; nothing can be added any more. */
    @Override
    public void close() throws InterruptedException {
        writer.shutdown();
        if (!writer.awaitTermination(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
            LOG.log(Level.WARNING, "The last cells are not in the history: its file cannot be written");
        }
    }

    /** The last {@code n} cells, the oldest first. */
    public List<Entry> tail(int n) {
        List<Entry> all = read();
        return all.subList(Math.max(0, all.size() - Math.max(0, n)), all.size());
    }

    /**
     * The cells of one session.
     *
     * @param number the session; 0 for this one, -1 for the one before it, and so on
     * @param start the first execution count wanted
     * @param stop the first one not wanted
     */
    public List<Entry> range(int number, int start, int stop) {
        List<Entry> all = read();
        int current = session > 0 ? session : 1 + all.stream().mapToInt(Entry::session).max().orElse(0);
        int wanted = number > 0 ? number : current + number;
        return all.stream().filter(entry -> entry.session == wanted && entry.line >= start && entry.line < stop).toList();
    }

    /** The last {@code n} cells whose code matches, the oldest first; with {@code unique} equal code only once, the latest. */
    public List<Entry> search(Predicate<String> pattern, int n, boolean unique) {
        List<Entry> all = read();
        Set<String> seen = new HashSet<>();
        LinkedList<Entry> found = new LinkedList<>();
        for (int i = all.size() - 1; i >= 0 && found.size() < n; i--) {
            Entry entry = all.get(i);
            if (pattern.test(entry.source) && (!unique || seen.add(entry.source))) {
                found.addFirst(entry);
            }
        }
        return found;
    }

    private List<Entry> read() {
        settle();
        try {
            return file.read();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The history cannot be read: " + e);
            return List.of();
        }
    }
}
