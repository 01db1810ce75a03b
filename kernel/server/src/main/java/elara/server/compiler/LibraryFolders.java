package elara.server.compiler;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** The folders of the class path, in which classes come, change and go while the kernel runs. */
public final class LibraryFolders {
    /** So many files are looked at before each cell; in a folder that has more, what comes behind them needs {@code %jvm restart}. */
    private static final int MOST = 5000;

    private final List<Path> folders = new ArrayList<>();
    private long known;

    /** Takes over the folders of what is added to the class path. */
    void add(List<Path> entries) {
        entries.stream().filter(Files::isDirectory).forEach(folders::add);
    }

    /** Whether classes have come, changed or gone since this was asked before. */
    boolean haveChanged() {
        long now = folders.stream().mapToLong(LibraryFolders::version).sum();
        boolean changed = now != known;
        known = now;
        return changed;
    }

    /** Another number when a folder has other classes. */
    public static long version(Path folder) {
        Classes classes = new Classes();
        try {
            Files.walkFileTree(folder, classes);
        } catch (IOException e) {
            return 0; // gone meanwhile
        }
        return classes.version;
    }

    private static final class Classes extends SimpleFileVisitor<Path> {
        private int seen;
        private long version;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".class")) {
                version += 31L * file.hashCode() + attributes.lastModifiedTime().toMillis();
            }
            seen++;
            return seen < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
        }
    }
}
