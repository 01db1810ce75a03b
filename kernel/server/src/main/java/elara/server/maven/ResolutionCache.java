package elara.server.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Remembers what was resolved, so that a notebook that is opened again needs neither Maven's classes nor a network. One
 * small text file for each key: the key, an empty line, one line for each jar with coordinate, size and path, and one for each
 * version that was asked for in vain, which begins with a dash.
 *
 * <p>The cache is only a shortcut: a file that is missing, damaged or out of date means that Maven is asked again.
 */
final class ResolutionCache {

    private static final String SEPARATOR = "\t";
    private static final String WANTED = "-" + SEPARATOR;

    private final Path directory;

    ResolutionCache(Path directory) {
        this.directory = directory;
    }

    /** What is stored for that key, if every one of its jars still exists with the size it had. */
    Optional<Resolution.Result> read(String key) {
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
            List<Wanted> wanted = new ArrayList<>();
            for (String line : text.substring(key.length() + 2).lines().toList()) {
                if (line.startsWith(WANTED)) {
                    String[] fields = line.substring(WANTED.length()).split(SEPARATOR, 3);
                    wanted.add(new Wanted(Coordinate.parse(fields[0]), fields[1], Coordinate.parse(fields[2])));
                    continue;
                }
                String[] fields = line.split(SEPARATOR, 3);
                Path jar = Path.of(fields[2]);
                if (Files.size(jar) != Long.parseLong(fields[1])) {
                    return Optional.empty();
                }
                jars.add(new ResolvedJar(Coordinate.parse(fields[0]), jar));
            }
            return Optional.of(new Resolution.Result(jars, wanted, true));
        } catch (IOException | RuntimeException | ResolutionException missingOrDamaged) {
            return Optional.empty();
        }
    }

    /** Stores what a key resolves to. A home that cannot be written only costs time at the next start. */
    void write(String key, Resolution.Result result) {
        try {
            StringBuilder text = new StringBuilder(key).append("\n\n");
            for (ResolvedJar jar : result.jars()) {
                append(text, jar.coordinate(), Files.size(jar.file()), jar.file());
            }
            for (Wanted each : result.wanted()) {
                append(text.append(WANTED), each.used(), each.version(), each.by());
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

    private static void append(StringBuilder text, Object... fields) {
        text.append(Stream.of(fields).map(Object::toString).collect(Collectors.joining(SEPARATOR))).append('\n');
    }

    private Path file(String key) {
        return directory.resolve(Digest.of(key.getBytes(StandardCharsets.UTF_8)).substring(0, 32) + ".txt");
    }
}
