package elara.server.magics.dialects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import elara.server.magics.Magic;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicException;
import elara.server.magics.Magics;
import elara.server.magics.RecordingContext;
import elara.server.maven.MavenPlaces;
import elara.server.maven.MavenResolver;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialectMagicsTest {

    @TempDir
    private Path directory;
    private RecordingContext context;
    private Magics magics;

    @BeforeEach
    void start() {
        context = new RecordingContext(directory);
        MavenResolver resolver = new MavenResolver(new MavenPlaces(directory, directory));
        AtomicReference<Magics> all = new AtomicReference<>();
        all.set(new Magics(List.of(new DependencyMagic(resolver), new JshellMagic(all::get), new JavaMagic(all::get), new PomMagic(resolver), new Vars())));
        magics = all.get();
    }

    private void run(String name, String body, String... arguments) throws MagicException {
        magics.run(new MagicCall(name, List.of(arguments), body), context);
    }

    @Test
    void coordinatesAreTakenUntilTheyAreResolved() throws MagicException {
        run("dependency", null, "/add", "a:b:1");
        run("dependency", null, "/add", "c:d:2", "--optional");
        run("dependency", null, "/add", "a:b:1");
        run("dependency", null, "/list-dependencies");
        assertThat(context.printed).hasToString("Taken, and not added yet:\n  a:b:1\n  c:d:2\nAdded: nothing\n");
        assertThat(context.added).isEmpty();
    }

    @Test
    void withoutACoordinateNothingIsResolved() throws MagicException {
        run("dependency", null, "/resolve");
        assertThat(context.printed.toString()).contains("nothing to resolve", "/add");
    }

    @Test
    void repositoriesHavePoliciesThatMavenHasItsOwnSettingsFor() throws MagicException {
        run("dependency", null, "/add-repo", "mine", "https://repository.example.org", "release|never", "snapshot|interval:60");
        run("dependency", null, "/list-repos");
        assertThat(context.printed.toString()).contains("mine https://repository.example.org");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'' | /add, /add-repo, /resolve", "/remove | /add, /add-repo, /resolve", "/add | takes one coordinate",
        "/add a:b:1 c:d:1 | takes one coordinate", "/add a:b | version is missing", "/add-repo mine | a name and a URL",
        "/add-repo mine example.org | not the URL", "/add-repo mine https://example.org sometimes | release|never"})
    void whatIsWrongWithADependencyIsSaid(String line, String part) {
        String[] words = line.isEmpty() ? new String[0] : line.split(" ");
        assertThatThrownBy(() -> run("dependency", null, words)).isInstanceOf(MagicException.class).hasMessageContaining(part);
    }

    @Test
    void jshellCallsTheMagicThatDoesTheCommand() throws MagicException {
        run("jshell", null, "/vars", "-all");
        run("jshell", null, "/v", "x");
        assertThat(context.printed).hasToString("[][x]");
        assertThatThrownBy(() -> run("jshell", null, "int x;")).hasMessageContaining("%jshell /vars");
        assertThatThrownBy(() -> run("jshell", null)).hasMessageContaining("%jshell /vars");
        assertThatThrownBy(() -> run("jshell", null, "/exit")).hasMessageContaining("Shut Down");
    }

    @Test
    void javaIsTheCellOrTheListOfVariables() throws MagicException {
        run("java", "1 + 1");
        assertThat(context.executed).containsExactly("[0,5]");
        run("java", " \n");
        assertThat(context.printed).hasToString("[]");
        assertThatThrownBy(() -> run("java", "1", "x")).hasMessageContaining("stands alone");
    }

    @Test
    void aPomWithNothingBelowListsWhatWasAdded() throws MagicException {
        run("pom", "\n");
        assertThat(context.printed.toString()).contains("Nothing was added");
        assertThatThrownBy(() -> run("pom", "", "file.xml")).hasMessageContaining("stands alone");
        assertThatThrownBy(() -> run("pom", "dependencies: [a]")).hasMessageContaining("\"a\" is not a Maven coordinate");
    }

    /** Prints what it was given. */
    private static final class Vars implements Magic {
        @Override
        public List<String> names() {
            return List.of("vars", "/vars");
        }

        @Override
        public String usage() {
            return "%vars";
        }

        @Override
        public String summary() {
            return "Lists.";
        }

        @Override
        public List<String> examples() {
            return List.of("%vars");
        }

        @Override
        public String run(MagicCall call, elara.server.magics.MagicContext context) {
            context.print(call.arguments().toString());
            return null;
        }
    }
}
