package elara.server.help;

import elara.server.compiler.LibraryFolders;
import elara.server.compiler.LibraryJars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;

/**
 * The classes of a jar or folder.
 *
 * @param version another one when it may have other classes
 */
record PathClasses(Path path, LibraryJars jars, long version) implements ClassRoot {
    /** Those that are there now. */
    static PathClasses of(Path path, LibraryJars jars) {
        return new PathClasses(path, jars, Files.isDirectory(path) ? LibraryFolders.version(path) : jars.generation());
    }

    @Override
    public void list(ClassNames names) {
        try {
            if (Files.isDirectory(path)) {
                try (Stream<Path> files = Files.walk(path)) {
                    files.forEach(file -> add(path.relativize(file).toString().replace('\\', '/'), names));
                }
            } else {
                jars.get(path.toFile()).paths().forEach(file -> add(file, names));
            }
        } catch (IOException | RuntimeException e) {
            return; // not there any more, or no jar
        }
    }

    private static void add(String file, ClassNames names) {
        int slash = file.lastIndexOf('/');
        if (file.endsWith(".class") && slash > 0 && !file.startsWith("META-INF/")) {
            names.add(file.substring(0, slash).replace('/', '.'), file.substring(slash + 1, file.length() - ".class".length()));
        }
    }

    @Override
    public Optional<ElementKind> publicKind(String binaryName) {
        return ClassAccess.publicKind(binaryName, name -> {
            String file = name.replace('.', '/') + ".class";
            return Files.isDirectory(path) ? Files.newInputStream(path.resolve(file)) : jars.get(path.toFile()).open(file);
        });
    }
}
