package elara.server.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Remembers what was resolved, so that a notebook that is opened again needs neither Maven's classes nor a network. One
 * small text file for each key: the key, an empty line, and one line for each jar with coordinate, size and path.
 *
 * <p>The cache is only a shortcut: a file that is missing, damaged or out of date means that Maven is asked again.
 */
final class ResolutionCache {

    private static final String SEPARATOR = "\t";

    private final Path directory;

    ResolutionCache(Path directory) {
        this.directory = directory;
    }

    /** The jars stored for that key, if every one of them still exists with the size it had. */
    Optional<List<ResolvedJar>> read(String key) {
        try {
            Path file = file(key);
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            String text = Files.readString(file);
            if (!text.startsWith(key + "\n\n")) {
                return Optional.empty();
            }
            List<ResolvedJar> jars = new ArrayList<>();
            for (String line : text.substring(key.length() + 2).lines().toList()) {
                String[] fields = line.split(SEPARATOR, 3);
                Path jar = Path.of(fields[2]);
                if (Files.size(jar) != Long.parseLong(fields[1])) {
                    return Optional.empty();
                }
                jars.add(new ResolvedJar(Coordinate.parse(fields[0]), jar));
            }
            return Optional.of(jars);
        } catch (IOException | RuntimeException | ResolutionException missingOrDamaged) {
            return Optional.empty();
        }
    }

    /** Stores the jars of a key. A home that cannot be written only costs time at the next start. */
    void write(String key, List<ResolvedJar> jars) {
        try {
            StringBuilder text = new StringBuilder(key).append("\n\n");
            for (ResolvedJar jar : jars) {
                text.append(jar.coordinate()).append(SEPARATOR).append(Files.size(jar.file())).append(SEPARATOR)
                        .append(jar.file()).append('\n');
            }
            Files.createDirectories(directory);
            // Another kernel may read at this moment: it must see the old file or the new one.
            Path partial = Files.createTempFile(directory, "resolved", ".tmp");
            Files.writeString(partial, text);
            Files.move(partial, file(key), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException notWritable) {
            // See above.
        }
    }

    private Path file(String key) {
        return directory.resolve(Digest.of(key.getBytes(StandardCharsets.UTF_8)).substring(0, 32) + ".txt");
    }
}
