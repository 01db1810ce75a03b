package elara.server.help;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Archives of sources. Those asked last stay open, since to open one is to read the names of all that is in it, of some twenty thousand
 * files in the JDK's.
 */
final class Archives {
    private static final int OPEN = 4;

    /** An open archive, as it was at a time. */
    private record Opened(Path file, FileTime modified, ZipFile zip) {
    }

    private final Deque<Opened> open = new ArrayDeque<>();

    /** Whether an archive has a file; it does not if it cannot be read. */
    synchronized boolean has(Path archive, String entry) {
        try {
            return opened(archive).getEntry(entry) != null;
        } catch (IOException e) {
            return false; // it is not there, is being written, or is no archive: what is known without it is shown
        }
    }

    /** What a file of an archive says; nothing if it cannot be read. */
    synchronized Optional<String> read(Path archive, String entry) {
        try (InputStream source = opened(archive).getInputStream(new ZipEntry(entry))) {
            return source == null ? Optional.empty() : Optional.of(new String(source.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** How many are open. */
    synchronized int count() {
        return open.size();
    }

    private ZipFile opened(Path archive) throws IOException {
        Opened known = open.stream().filter(each -> each.file().equals(archive)).findFirst().orElse(null);
        FileTime modified;
        try {
            modified = Files.getLastModifiedTime(archive);
        } catch (IOException e) {
            close(known);
            throw e;
        }
        if (known == null || !known.modified().equals(modified)) {
            close(known);
            known = new Opened(archive, modified, new ZipFile(archive.toFile()));
        }
        open.remove(known);
        open.push(known);
        if (open.size() > OPEN) {
            close(open.peekLast());
        }
        return known.zip();
    }

    private void close(Opened archive) throws IOException {
        if (archive != null) {
            open.remove(archive);
            archive.zip().close();
        }
    }
}
