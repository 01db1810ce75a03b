package elara.server.help;

import java.nio.file.Path;

/**
 * A source file.
 *
 * @param file it, or the archive that it is in
 * @param entry its name in the archive; empty if it is in none
 */
record SourcePlace(Path file, String entry) {
}
