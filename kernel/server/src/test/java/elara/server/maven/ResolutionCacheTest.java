package elara.server.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolutionCacheTest {

    private static final String KEY = "root g:a:1\nmore";

    @TempDir
    private Path directory;
    private ResolutionCache cache;
    private List<ResolvedJar> jars;

    @BeforeEach
    void store() throws IOException {
        cache = new ResolutionCache(directory.resolve("resolved"));
        Path first = Files.writeString(directory.resolve("a b.jar"), "12345");
        Path second = Files.writeString(directory.resolve("c.jar"), "");
        jars = List.of(new ResolvedJar(new Coordinate("g", "a", "jar", "", "1"), first),
                new ResolvedJar(new Coordinate("g", "c", "jar", "linux-x86_64", "2"), second));
        cache.write(KEY, jars);
    }

    @Test
    void readsWhatWasWritten() {
        assertThat(cache.read(KEY)).contains(jars);
        assertThat(new ResolutionCache(directory.resolve("resolved")).read(KEY)).contains(jars);
    }

    @Test
    void anotherKeyIsUnknown() {
        assertThat(cache.read(KEY + " else")).isEmpty();
    }

    @Test
    void aJarThatChangedOrIsGoneInvalidates() throws IOException {
        Files.writeString(jars.get(0).file(), "123456");
        assertThat(cache.read(KEY)).isEmpty();
        Files.delete(jars.get(0).file());
        assertThat(cache.read(KEY)).isEmpty();
    }

    @Test
    void aDamagedFileCountsAsNone() throws IOException {
        Path file;
        try (Stream<Path> files = Files.list(directory.resolve("resolved"))) {
            file = files.findFirst().orElseThrow();
        }
        Files.writeString(file, KEY + "\n\ng:a:1\tmany\t");
        assertThat(cache.read(KEY)).isEmpty();
        Files.writeString(file, "");
        assertThat(cache.read(KEY)).isEmpty();
    }

    @Test
    void noJarsAreAResultToo() {
        cache.write("nothing", List.of());
        assertThat(cache.read("nothing")).contains(List.of());
    }

    @Test
    void aHomeThatCannotBeWrittenIsNoFailure() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        ResolutionCache unwritable = new ResolutionCache(file.resolve("resolved"));
        unwritable.write(KEY, jars);
        assertThat(unwritable.read(KEY)).isEmpty();
    }
}
