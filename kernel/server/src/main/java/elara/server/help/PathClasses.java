package elara.server.help;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The classes of a jar or folder. */
record PathClasses(Path path) implements ClassRoot {
    @Override
    public void list(ClassNames names) {
        try {
            if (Files.isDirectory(path)) {
                try (Stream<Path> files = Files.walk(path)) {
                    files.forEach(file -> add(path.relativize(file).toString().replace('\\', '/'), names));
                }
            } else {
                try (JarFile jar = new JarFile(path.toFile())) {
                    jar.stream().forEach(entry -> add(entry.getName(), names));
                }
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
    public boolean isPublic(String binaryName) {
        return ClassAccess.isPublic(binaryName, name -> {
            String file = name.replace('.', '/') + ".class";
            if (Files.isDirectory(path)) {
                return Files.newInputStream(path.resolve(file));
            }
            try (JarFile jar = new JarFile(path.toFile())) {
                ZipEntry entry = jar.getEntry(file);
                return entry == null ? null : new ByteArrayInputStream(jar.getInputStream(entry).readAllBytes());
            }
        });
    }
}
