package elara.server.magics.classpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import elara.server.magics.JavaLiteral;
import elara.server.magics.Magic;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicException;
import elara.server.magics.RecordingContext;
import elara.server.maven.MavenPlaces;
import elara.server.maven.MavenResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClasspathMagicsTest {

    @TempDir
    private Path directory;
    private RecordingContext context;

    @BeforeEach
    void files() throws IOException {
        context = new RecordingContext(directory);
        Files.createDirectories(directory.resolve("lib/more"));
        Files.createDirectories(directory.resolve("out/classes"));
        for (String name : List.of("lib/b.jar", "lib/a.jar", "lib/notes.txt", "lib/more/c-1.0.JAR", "my lib.jar")) {
            Files.createFile(directory.resolve(name));
        }
    }

    private String run(Magic magic, String... arguments) throws MagicException {
        return magic.run(new MagicCall(magic.names().get(0), List.of(arguments), null), context);
    }

    private MavenResolver resolver() {
        return new MavenResolver(new MavenPlaces(directory, directory));
    }

    private List<Path> paths(String... names) {
        return List.of(names).stream().map(directory::resolve).toList();
    }

    @Test
    void jarsAddsTheJarsOfAGlobInOneCall() throws MagicException {
        String value = run(new JarsMagic(), "lib/*", "my lib.jar");

        assertThat(context.added).containsExactly(paths("lib/a.jar", "lib/b.jar", "lib/more/c-1.0.JAR", "my lib.jar"));
        assertThat(value).startsWith("java.util.List.<String>of(\"").endsWith("my lib.jar\")");
    }

    @Test
    void globsMatchDirectoriesAndSingleCharacters() throws MagicException {
        run(new JarsMagic(), "l*/mo?e/c-?.0.*");
        assertThat(context.added).containsExactly(paths("lib/more/c-1.0.JAR"));
    }

    @Test
    void aDirectoryMeansItsJars() throws MagicException {
        run(new JarsMagic(), "lib/");
        assertThat(context.added).containsExactly(paths("lib/a.jar", "lib/b.jar"));
    }

    @Test
    void absolutePathsAndDuplicatesAreFine() throws MagicException {
        run(new JarsMagic(), directory.resolve("lib/a.jar").toString(), "lib/../lib/a.jar");
        assertThat(context.added).containsExactly(paths("lib/a.jar"));
    }

    @Test
    void classpathAddsWhatItNames() throws MagicException {
        run(new ClasspathMagic(resolver()), "out/classes", "lib/a*");
        assertThat(context.added).containsExactly(paths("out/classes", "lib/a.jar"));
    }

    @Test
    void whatMatchesNothingIsSaid() {
        assertThatThrownBy(() -> run(new JarsMagic(), "lib/a.jar", "lib/z*.jar")).isInstanceOf(MagicException.class)
                .hasMessageContaining("Nothing matches lib/z*.jar in " + directory);
        assertThatThrownBy(() -> run(new JarsMagic(), "lib/notes.txt")).isInstanceOf(MagicException.class)
                .hasMessageContaining("lib/notes.txt names no jar file");
        assertThat(context.added).isEmpty();
    }

    @Test
    void theCellFormTakesAPathFromEachLine() throws MagicException {
        new JarsMagic().run(new MagicCall("jars", List.of(), "lib/a.jar\n\n  my lib.jar \n"), context);
        assertThat(context.added).containsExactly(paths("lib/a.jar", "my lib.jar"));
        assertThatThrownBy(() -> new JarsMagic().run(new MagicCall("jar", List.of(), "\n"), context)).hasMessageContaining("%jar needs a path");
    }

    @Test
    void beakerxAddsJarsByAnotherWord() throws MagicException {
        run(new ClasspathMagic(resolver()), "add", "jar", "lib/a.jar");
        new ClasspathMagic(resolver()).run(new MagicCall("classpath", List.of("add", "jar"), "lib/b.jar\nlib/a.jar"), context);
        assertThat(context.added).containsExactly(paths("lib/a.jar"), paths("lib/b.jar", "lib/a.jar"));
    }

    @Test
    void beakerxWritesCoordinatesInAnotherOrder() {
        Magic classpath = new ClasspathMagic(resolver());
        assertThatThrownBy(() -> run(classpath, "add", "mvn", "a", "b", "1", "pom", "\"")).hasMessageContaining("\"a:b:pom:\":1\" is not a Maven coordinate");
        assertThatThrownBy(() -> run(classpath, "add", "mvn", "a:b:1:zip")).hasMessageContaining("\"a:b:zip:1\"");
        assertThatThrownBy(() -> run(classpath, "add", "mvn", "a", "b")).hasMessageContaining("version is missing");
        assertThatThrownBy(() -> run(classpath, "config", "resolver", "mine", "nowhere")).hasMessageContaining("\"nowhere\" is not the URL");
        assertThatThrownBy(() -> classpath.run(new MagicCall("classpath", List.of("lib"), ""), context)).hasMessageContaining("one percent sign");
    }

    @Test
    void pathsAreJavaLiterals() {
        assertThat(JavaLiteral.string("C:\\a\"b\"\nü")).isEqualTo("\"C:\\\\a\\\"b\\\"\\012ü\"");
        assertThat(JavaLiteral.listOf(List.of())).isEqualTo("java.util.List.<String>of()");
    }
}
