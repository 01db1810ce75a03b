package elara.server.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarClassesTest {
    @TempDir
    private Path folder;

    /** A jar of files whose content is their path. */
    private File jar(boolean multiRelease, String... paths) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (multiRelease) {
            manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
        }
        Path file = Files.createTempFile(folder, "some", ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            for (String path : paths) {
                out.putNextEntry(new ZipEntry(path));
                out.write(path.getBytes());
            }
        }
        return file.toFile();
    }

    private static String read(LibraryClass file) throws IOException {
        return new String(file.openInputStream().readAllBytes());
    }

    @Test
    void listsThePackageThatIsAskedFor() throws IOException {
        JarClasses jar = new JarClasses(jar(false, "a/", "a/One.class", "a/One$Two.class", "a/b/Three.class", "a/text.txt", "Four.class",
            "META-INF/versions/9/a/Five.class"));
        assertThat(jar.of("a")).extracting(LibraryClass::binaryName).containsExactly("a.One", "a.One$Two");
        assertThat(jar.of("a.b")).extracting(LibraryClass::binaryName).containsExactly("a.b.Three");
        assertThat(jar.of("")).extracting(LibraryClass::binaryName).containsExactly("Four");
        assertThat(jar.of("a.text")).isEmpty();
        assertThat(read(jar.of("a").get(1))).isEqualTo("a/One$Two.class");
    }

    @Test
    void takesTheClassForThisJava() throws IOException {
        JarClasses jar = new JarClasses(jar(true, "a/One.class", "META-INF/versions/9/a/One.class", "META-INF/versions/11/a/One.class",
            "META-INF/versions/99/a/One.class", "META-INF/versions/11/a/Two.class", "META-INF/versions/99/a/Three.class",
            "META-INF/versions/x/a/Four.class"));
        assertThat(jar.of("a")).extracting(LibraryClass::binaryName).containsExactly("a.One", "a.Two");
        assertThat(read(jar.of("a").get(0))).isEqualTo("META-INF/versions/11/a/One.class");
    }

    @Test
    void saysWhatIsNoJar() throws IOException {
        File broken = Files.writeString(folder.resolve("broken.jar"), "no zip").toFile();
        assertThatIOException().isThrownBy(() -> new JarClasses(broken));
    }
}
