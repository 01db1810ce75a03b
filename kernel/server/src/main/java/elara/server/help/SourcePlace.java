package elara.server.help;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A source file.
 *
 * @param file it, or the archive that it is in
 * @param entry its name in the archive; empty if it is in none
 */
record SourcePlace(Path file, String entry) {
    /** That of an archive; none if it has no such file. */
    static Optional<SourcePlace> in(Path archive, String entry) {
        if (!Files.isRegularFile(archive)) {
            return Optional.empty();
        }
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            return zip.getEntry(entry) == null ? Optional.empty() : Optional.of(new SourcePlace(archive, entry));
        } catch (IOException e) {
            return Optional.empty(); // it is being written, or is no archive: what is known without it is shown
        }
    }

    /** What it says; empty if it cannot be read any more. */
    String read() {
        try {
            if (entry.isEmpty()) {
                return Files.readString(file);
            }
            try (ZipFile zip = new ZipFile(file.toFile()); InputStream source = zip.getInputStream(new ZipEntry(entry))) {
                return source == null ? "" : new String(source.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            return "";
        }
    }
}
