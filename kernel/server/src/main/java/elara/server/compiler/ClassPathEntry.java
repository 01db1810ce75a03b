package elara.server.compiler;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A jar or folder of the class path, open for reading. */
final class ClassPathEntry implements AutoCloseable {
    private static final String CLASS = ".class";

    private final Path folder;
    private final ZipFile jar;

    ClassPathEntry(Path path) throws IOException {
        folder = Files.isDirectory(path) ? path : null;
        jar = folder == null ? new ZipFile(path.toFile()) : null;
    }

    /** What a file holds; null if there is none. */
    byte[] read(String name) throws IOException {
        if (folder != null) {
            Path file = folder.resolve(name);
            return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
        }
        ZipEntry entry = jar.getEntry(name);
        if (entry == null) {
            return null;
        }
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    /** The internal names of all classes. */
    List<String> classes() throws IOException {
        List<String> names = new ArrayList<>();
        if (folder == null) {
            jar.stream().map(ZipEntry::getName).filter(name -> name.endsWith(CLASS)).forEach(names::add);
        } else {
            try (Stream<Path> files = Files.walk(folder)) {
                files.map(file -> folder.relativize(file).toString().replace('\\', '/')).filter(name -> name.endsWith(CLASS)).forEach(names::add);
            }
        }
        names.replaceAll(name -> name.substring(0, name.length() - CLASS.length()));
        return names;
    }

    @Override
    public void close() throws IOException {
        if (jar != null) {
            jar.close();
        }
    }
}
