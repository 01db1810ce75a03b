package elara.server.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtensionsTest {

    private static final String SERVICE = "META-INF/services/org.dflib.jjava.jupyter.Extension";

    @TempDir
    Path directory;
    private Path with;
    private Path without;

    @BeforeEach
    void makeJars() throws IOException {
        with = jar("with.jar", SERVICE);
        without = jar("without.jar", "other.txt");
    }

    private Path jar(String name, String entry) throws IOException {
        Path jar = directory.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry(entry));
        }
        return jar;
    }

    @Test
    void oneOfSeveralJarsMayHaveThem() {
        assertThat(Extensions.areOn(List.of(without, with), null)).isTrue();
        assertThat(Extensions.areOn(List.of(without), null)).isFalse();
        assertThat(Extensions.areOn(List.of(), null)).isFalse();
    }

    @Test
    void aFolderMayHaveThem() throws IOException {
        assertThat(Extensions.areOn(List.of(directory), null)).isFalse();
        Files.createDirectories(directory.resolve("META-INF/services"));
        Files.createFile(directory.resolve(SERVICE));
        assertThat(Extensions.areOn(List.of(directory), null)).isTrue();
    }

    @Test
    void whatIsNoJarHasNone() throws IOException {
        Path text = Files.writeString(directory.resolve("text.jar"), "no jar");
        assertThat(Extensions.areOn(List.of(text, directory.resolve("missing.jar")), null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "false", "FALSE", " false "})
    void theyMayBeUnwanted(String said) {
        assertThat(Extensions.areOn(List.of(with), said)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true", "yes"})
    void theyMayBeWanted(String said) {
        assertThat(Extensions.areOn(List.of(with), said)).isTrue();
    }
}
