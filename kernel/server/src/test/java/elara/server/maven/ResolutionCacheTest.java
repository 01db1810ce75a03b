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
    private Resolution.Result result;

    @BeforeEach
    void store() throws IOException {
        cache = new ResolutionCache(directory.resolve("resolved"));
        Path first = Files.writeString(directory.resolve("a b.jar"), "12345");
        Path second = Files.writeString(directory.resolve("c.jar"), "");
        jars = List.of(new ResolvedJar(new Coordinate("g", "a", "jar", "", "1"), first),
                new ResolvedJar(new Coordinate("g", "c", "jar", "linux-x86_64", "2"), second));
        Coordinate used = jars.get(0).coordinate();
        result = new Resolution.Result(jars, List.of(new Wanted(used, "3", jars.get(1).coordinate())), true);
        cache.write(KEY, result);
    }

    @Test
    void readsWhatWasWritten() {
        assertThat(cache.read(KEY)).contains(result);
        assertThat(new ResolutionCache(directory.resolve("resolved")).read(KEY)).contains(result);
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
        Resolution.Result none = new Resolution.Result(List.of(), List.of(), true);
        cache.write("nothing", none);
        assertThat(cache.read("nothing")).contains(none);
    }

    @Test
    void aHomeThatCannotBeWrittenIsNoFailure() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        ResolutionCache unwritable = new ResolutionCache(file.resolve("resolved"));
        unwritable.write(KEY, result);
        assertThat(unwritable.read(KEY)).isEmpty();
    }
}
