package elara.server.history;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What was run, kept across restarts. A session of the kernel takes the next free number with its first cell. A file
 * that cannot be used costs the history, no cell.
 */
public final class History {
    private static final System.Logger LOG = System.getLogger(History.class.getName());

    /** A cell that was run: its kernel session from 1 on, its execution count and its code. */
    public record Entry(int session, int line, String source) {
    }

    private final HistoryFile file;
    private int session;

    /** Keeps the history in {@code file}. */
    public History(Path file) {
        this.file = new HistoryFile(file);
    }

    /** Appends a cell. */
    public synchronized void add(int line, String source) {
        try {
            session = file.append(session, line, source);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The history cannot be written: " + e);
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
    public synchronized List<Entry> range(int number, int start, int stop) {
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
        try {
            return file.read();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The history cannot be read: " + e);
            return List.of();
        }
    }
}
