package elara.server.compiler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The folders of the class path, in which classes come and go while the kernel runs. */
public final class LibraryFolders {
    /** More files than this are not looked through with each cell: that is no folder of classes. */
    private static final int MOST = 2000;

    private final List<Path> folders = new ArrayList<>();
    private long known;

    /** Takes over the folders of what is added to the class path. */
    void add(List<Path> entries) {
        entries.stream().filter(Files::isDirectory).forEach(folders::add);
    }

    /** Whether classes have come or gone since this was asked before. */
    boolean haveChanged() {
        long now = folders.stream().mapToLong(LibraryFolders::lastChange).sum();
        boolean changed = now != known;
        known = now;
        return changed;
    }

    /** When a file has come or gone last in a folder or those in it. */
    public static long lastChange(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.limit(MOST).filter(Files::isDirectory).mapToLong(each -> each.toFile().lastModified()).max().orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return 0; // gone meanwhile
        }
    }
}
