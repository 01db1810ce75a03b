package elara.server.help.completion;

import elara.server.magics.Globs;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Files and folders as they are named from where the session works. */
final class Paths {
    private static final int MAX = 200;

    private final Supplier<Path> directory;

    /** Relative paths begin in {@code directory}. */
    Paths(Supplier<Path> directory) {
        this.directory = directory;
    }

    /** Where the last name of a path begins that is being written. */
    static int nameStart(String begun) {
        return Math.max(begun.lastIndexOf('/'), begun.lastIndexOf('\\')) + 1;
    }

    /** What can follow the last separator of a path: folders, with a slash behind, and wanted files. */
    List<Match> complete(String begun, Predicate<String> wanted) {
        int start = nameStart(begun);
        String prefix = begun.substring(start);
        List<Match> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(Globs.path(begun.substring(0, start), directory.get()), entry -> begins(entry, prefix))) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                boolean folder = Files.isDirectory(entry);
                if (folder || wanted.test(name)) {
                    found.add(new Match(folder ? name + "/" : name, Kind.PATH, folder ? "folder" : size(entry)));
                }
            }
        } catch (IOException | DirectoryIteratorException | InvalidPathException e) {
            return List.of(); // no folder, or none that can be read
        }
        return found.stream().sorted((one, other) -> one.text().compareToIgnoreCase(other.text())).limit(MAX).toList();
    }

    /** Hidden files are offered to those who begin with the dot; what would have to be escaped is not. */
    private static boolean begins(Path entry, String prefix) {
        String name = entry.getFileName().toString();
        return name.startsWith(prefix) && (prefix.startsWith(".") || !name.startsWith(".")) && name.indexOf('"') < 0 && name.indexOf('\\') < 0;
    }

    private static String size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) + " bytes" : "";
    }
}
