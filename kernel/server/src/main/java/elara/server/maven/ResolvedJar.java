package elara.server.maven;

import java.nio.file.Path;

/** A jar of a resolution: what it is and where it lies. */
public record ResolvedJar(Coordinate coordinate, Path file) {
}
