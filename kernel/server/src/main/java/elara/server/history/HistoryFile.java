package elara.server.history;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import elara.server.history.History.Entry;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The file of the history: a line of JSON for each cell, appended by several kernels. It is cut to its newer half when
 * it grows over a limit. Damaged lines are passed over.
 */
final class HistoryFile {
    private static final long LOCK_NANOS = 5_000_000_000L;
    private static final long LOCK_RETRY_MILLIS = 5;
    private static final int MAX_BYTES = 4 << 20;
    /** Enough for the last line of any usual file, so that the first cell of a kernel need not wait for all of it. */
    private static final int TAIL_BYTES = 1 << 16;
    private static final Gson GSON = new Gson();

    private final Path path;

    HistoryFile(Path path) {
        this.path = path;
    }

    /**
     * Appends a cell.
     *
     * @param session 0 to begin a new session
     * @return the session
     */
    int append(int session, int line, String source) throws IOException {
        Files.createDirectories(path.getParent());
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
                FileChannel channel = file.getChannel(); FileLock lock = lock(channel)) {
            int number = session == 0 ? 1 + lastSession(channel) : session;
            if (channel.size() > MAX_BYTES) {
                byte[] newer = read(channel, channel.size() / 2);
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(newer), 0);
            }
            // A kernel that was killed while writing left a line without its end.
            boolean open = channel.size() > 0 && read(channel, channel.size() - 1)[0] != '\n';
            String json = (open ? "\n" : "") + GSON.toJson(new Entry(number, line, source)) + "\n";
            channel.write(ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8)), channel.size());
            return number;
        }
    }

    /** Waits for other kernels that write; one that was paused meanwhile is not waited for any longer. */
    private static FileLock lock(FileChannel channel) throws IOException {
        long end = System.nanoTime() + LOCK_NANOS;
        while (true) {
            FileLock lock = tryLock(channel);
            if (lock != null) {
                return lock;
            }
            if (System.nanoTime() > end) {
                throw new IOException("another process holds the file");
            }
            try {
                Thread.sleep(LOCK_RETRY_MILLIS);
            } catch (InterruptedException e) {
                throw new InterruptedIOException();
            }
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // somebody in this JVM
        }
    }

    /** All cells, the oldest first. */
    List<Entry> read() throws IOException {
        return Files.exists(path) ? parse(Files.readAllBytes(path)) : List.of();
    }

    private static int lastSession(FileChannel channel) throws IOException {
        List<Entry> last = parse(read(channel, Math.max(0, channel.size() - TAIL_BYTES)));
        List<Entry> entries = last.isEmpty() ? parse(read(channel, 0)) : last;
        return entries.stream().mapToInt(Entry::session).max().orElse(0);
    }

    private static byte[] read(FileChannel channel, long from) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) (channel.size() - from));
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
            // until all is there
        }
        return buffer.array();
    }

    private static List<Entry> parse(byte[] json) {
        List<Entry> entries = new ArrayList<>();
        new String(json, StandardCharsets.UTF_8).lines().forEach(line -> {
            try {
                Entry entry = line.startsWith("{") ? GSON.fromJson(line, Entry.class) : null;
                if (entry != null && entry.source() != null) {
                    entries.add(entry);
                }
            } catch (JsonParseException e) {
                // A damaged line costs itself only.
            }
        });
        return entries;
    }
}
