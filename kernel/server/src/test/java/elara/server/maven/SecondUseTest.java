package elara.server.maven;

import static elara.server.maven.FileRepository.dependencies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a notebook does that is opened again: it resolves the same coordinates in a new kernel. */
class SecondUseTest extends MavenFixture {

    private void breakTheRepository() throws Exception {
        try (Stream<Path> files = Files.walk(remote.root())) {
            files.filter(Files::isRegularFile).forEach(file -> file.toFile().delete());
        }
    }

    @Test
    void needsNeitherRepositoryNorMavenClasses() throws Exception {
        remote.jar("g:a:1", dependencies("g:b:1")).jar("g:b:1");
        resolve("g:a:1");
        breakTheRepository();

        assertThat(resolveWithoutMavenClasses("g:a:1")).isEqualTo(2);
        assertThatThrownBy(() -> resolveWithoutMavenClasses("g:b:1")).rootCause()
                .hasMessageContaining("ClassNotFoundException: org.eclipse.aether");
    }

    @Test
    void printsNothing() throws Exception {
        remote.jar("g:a:1");
        resolve("g:a:1");
        assertThat(resolve("g:a:1")).containsExactly("g:a:1");
        assertThat(printed).isEmpty();
    }

    @Test
    void changedSettingsAreUsed() throws Exception {
        remote.jar("g:a:1");
        resolve("g:a:1");
        Path elsewhere = places.elaraHome().resolve("other");
        Files.writeString(places.userSettings(), Files.readString(places.userSettings()).replace("<mirrors>",
                "<localRepository>" + elsewhere + "</localRepository><mirrors>"));

        resolve("g:a:1");
        assertThat(elsewhere.resolve("g/a/1/a-1.jar")).exists();
    }

    @Test
    void aJarThatWasDeletedIsFetchedAgain() throws Exception {
        remote.jar("g:a:1");
        resolve("g:a:1");
        Path jar = localRepository().resolve("g/a/1/a-1.jar");
        Files.delete(jar);

        assertThat(resolve("g:a:1")).containsExactly("g:a:1");
        assertThat(jar).exists();
    }

    @Test
    void rangesAreAskedForAgain() throws Exception {
        remote.jar("g:a:1").jar("g:user:1", dependencies("g:a:[1,9]"));
        assertThat(resolve("g:user:1")).contains("g:a:1");
        assertThat(resolve("g:a:[1,9]")).contains("g:a:1");
        assertThat(places.resolutionCache()).satisfiesAnyOf(
                cache -> assertThat(cache).doesNotExist(), cache -> assertThat(cache).isEmptyDirectory());
    }

    /** The number of jars, found by a class loader that has only our own classes. */
    private int resolveWithoutMavenClasses(String coordinate) throws Exception {
        URL[] own = {MavenPlaces.class.getProtectionDomain().getCodeSource().getLocation()};
        try (URLClassLoader loader = new URLClassLoader(own, ClassLoader.getPlatformClassLoader())) {
            Class<?> placesClass = loader.loadClass(MavenPlaces.class.getName());
            Class<?> resolverClass = loader.loadClass(MavenResolver.class.getName());
            Class<?> coordinateClass = loader.loadClass(Coordinate.class.getName());
            Object isolatedPlaces = placesClass.getConstructor(Path.class, Path.class)
                    .newInstance(places.elaraHome(), places.mavenUserHome());
            Object resolver = resolverClass.getConstructor(placesClass).newInstance(isolatedPlaces);
            Object asked = coordinateClass.getMethod("parse", String.class).invoke(null, coordinate);
            Consumer<String> ignore = line -> { };
            Object jars = resolverClass.getMethod("resolve", List.class, Consumer.class).invoke(resolver, List.of(asked), ignore);
            return ((List<?>) jars).size();
        } catch (InvocationTargetException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }
}
