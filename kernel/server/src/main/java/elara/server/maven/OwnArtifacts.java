package elara.server.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What lies in the file repository of the Elara home. It is never looked for elsewhere. */
final class OwnArtifacts {

    private final Path group;

    OwnArtifacts(Path repository) {
        group = repository.resolve(ElaraWorkspace.GROUP);
    }

    /** Checks a coordinate of Elara's own group, so that nobody else's repository is asked for it. */
    void check(Coordinate coordinate) throws ResolutionException {
        if (!coordinate.group().equals(ElaraWorkspace.GROUP)) {
            return;
        }
        Path artifact = group.resolve(coordinate.artifact());
        if (!Files.isDirectory(artifact)) {
            throw new ResolutionException("Elara has no artifact " + coordinate.artifact() + ". It has "
                    + list(names(group)) + ". Run ./lab setup if it should be there.");
        }
        if (!Files.isDirectory(artifact.resolve(coordinate.version()))) {
            throw new ResolutionException("This Elara has no version " + coordinate.version() + " of "
                    + coordinate.groupAndArtifact() + ". It has " + list(names(artifact)) + ".");
        }
    }

    /** A digest of all their POMs: it changes when a build changes what they depend on. */
    String digest() {
        StringBuilder poms = new StringBuilder();
        if (Files.isDirectory(group)) {
            try (Stream<Path> files = Files.walk(group)) {
                List<Path> sorted = files.filter(file -> file.toString().endsWith(".pom")).sorted().toList();
                for (Path pom : sorted) {
                    poms.append(group.relativize(pom)).append(' ').append(Digest.of(Files.readAllBytes(pom))).append('\n');
                }
            } catch (IOException | UncheckedIOException unreadable) {
                return "unreadable";
            }
        }
        return Digest.of(poms.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Set<String> names(Path directory) {
        try (Stream<Path> children = Files.list(directory)) {
            return children.filter(Files::isDirectory).map(child -> child.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException none) {
            return Set.of();
        }
    }

    private static String list(Set<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
