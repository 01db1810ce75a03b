package elara.server.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {
    private final Archives archives = new Archives();
    @TempDir
    private Path folder;

    private Path archive(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("a/A.java"));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @Test
    void readsWhatIsThere() throws IOException {
        Path sources = archive("sources.zip", "class A { } // é");
        assertThat(archives.has(sources, "a/A.java")).isTrue();
        assertThat(archives.read(sources, "a/A.java")).contains("class A { } // é");
        assertThat(archives.has(sources, "a/B.java")).isFalse();
        assertThat(archives.read(sources, "a/B.java")).isEmpty();
        assertThat(archives.count()).isEqualTo(1);
    }

    @Test
    void whatIsNoArchiveHasNothing() throws IOException {
        Path text = Files.writeString(folder.resolve("text.zip"), "text");
        for (Path each : new Path[] {text, folder, folder.resolve("none.zip")}) {
            assertThat(archives.has(each, "a/A.java")).isFalse();
            assertThat(archives.read(each, "a/A.java")).isEmpty();
        }
        assertThat(archives.count()).isZero();
    }

    @Test
    void anArchiveThatHasChangedIsReadAnew() throws IOException {
        Path sources = archive("sources.zip", "before");
        assertThat(archives.read(sources, "a/A.java")).contains("before");
        Files.delete(sources);
        assertThat(archives.has(sources, "a/A.java")).isFalse();
        assertThat(archives.count()).isZero();
        archive("sources.zip", "after");
        assertThat(archives.read(sources, "a/A.java")).contains("after");
        Files.move(archive("new.zip", "later"), sources, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(sources, FileTime.fromMillis(1_000_000));
        assertThat(archives.read(sources, "a/A.java")).contains("later");
    }

    @Test
    void fewStayOpen() throws IOException {
        for (int i = 0; i < 10; i++) {
            assertThat(archives.read(archive(i + ".zip", "text " + i), "a/A.java")).contains("text " + i);
        }
        assertThat(archives.count()).isEqualTo(4);
        assertThat(archives.read(folder.resolve("0.zip"), "a/A.java")).contains("text 0");
    }
}
