package elara.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import elara.server.jvm.Surroundings;
import elara.server.magics.Argument;
import elara.server.magics.CellPart;
import elara.server.magics.Magic;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicException;
import elara.server.magics.MagicParser;
import elara.server.magics.Magics;
import elara.server.magics.RecordingContext;
import elara.server.magics.code.NameHelp;
import elara.server.maven.MavenPlaces;
import elara.server.maven.MavenResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardMagicsTest {

    @TempDir
    private Path directory;

    private Magics magics() {
        return StandardMagics.of(new MavenResolver(new MavenPlaces(directory, directory)), null, new Surroundings(), null, new NothingKnown());
    }

    private void fails(MagicCall call, String... parts) {
        RecordingContext context = new RecordingContext(directory);
        assertThatThrownBy(() -> magics().run(call, context)).isInstanceOf(MagicException.class)
                .hasMessageContainingAll(parts);
        assertThat(context.added).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"maven", "addMavenDependencies", "addMavenDependency", "mavenRepo", "addMavenRepo",
        "loadFromPOM", "jars", "classpath", "load"})
    void knowsTheNamesOfIJava(String name) throws MagicException {
        assertThat(magics().find(name, false).names()).contains(name);
    }

    @Test
    void everyMagicShowsItsUsageByItsFirstName() {
        assertThat(magics().all()).allSatisfy(magic ->
                assertThat(magic.usage()).matches("%%?" + magic.names().get(0) + "( .*)?"));
    }

    @Test
    void everyMagicIsDocumented() {
        assertThat(magics().all()).allSatisfy(magic -> {
            assertThat(magic.summary()).as(magic.usage()).matches("[A-Z].*\\.");
            assertThat(magic.examples()).as(magic.usage()).isNotEmpty()
                    .allSatisfy(example -> assertThat(example).contains("%" + magic.names().get(0)));
            assertThat(magic.parameters()).as(magic.usage()).allSatisfy(each -> {
                assertThat(magic.usage()).contains(each.word());
                assertThat(each.meaning()).doesNotContain("\n").doesNotEndWith(".");
            });
            assertThat(magic.documentation()).contains(magic.usage(), magic.summary(), magic.examples().get(0));
        });
    }

    @Test
    void theListForReadersIsComplete() throws IOException {
        String list = Files.readString(Path.of("../../docs/magics.md"));
        assertThat(magics().all()).allSatisfy(magic ->
                assertThat(list).contains(" | `" + magic.usage().replace("|", "\\|") + "` | " + magic.summary() + " |"));
    }

    @Test
    void namesAreUnique() {
        assertThat(magics().all().stream().map(Magic::names).flatMap(List::stream)).doesNotHaveDuplicates();
    }

    @Test
    void aFormThatAMagicDoesNotHaveIsSaid() throws MagicException {
        Magics magics = magics();
        assertThat(magics.find("loadFromPOM", true)).isSameAs(magics.find("loadFromPOM", false));
        fails(new MagicCall("html", List.of(), null), "two percent signs", "%%html");
        fails(new MagicCall("maven", List.of("a:b:1"), ""), "one percent sign");
    }

    @ParameterizedTest
    @CsvSource({"mavn,%maven", "Jars,%jars", "loadPOM,%loadFromPOM", "class_path,%classpath"})
    void anUnknownNameNamesASimilarOneAndAll(String wrong, String meant) {
        fails(new MagicCall(wrong, List.of(), null), "no magic %" + wrong + ".", "Did you mean " + meant + "?", "%lsmagic");
    }

    @ParameterizedTest
    @CsvSource({"htm,%%html", "writefil,%%writefile", "Bash,%%bash"})
    void anUnknownCellMagicNamesASimilarOneOfThese(String wrong, String meant) {
        fails(new MagicCall(wrong, List.of(), "body"), "no magic %%" + wrong + ".", "Did you mean " + meant + "?");
    }

    @ParameterizedTest
    @CsvSource({"/vars,vars", "/v,vars", "/list,history", "/l,history", "/methods,methods", "/imports,imports", "/i,imports", "/types,types", "/help,help",
        "/?,help", "/reset,reset", "/open,load"})
    void commandsOfJShellAreMagics(String command, String magic) throws MagicException {
        assertThat(magics().find(command, false).names()).first().isEqualTo(magic);
    }

    @ParameterizedTest
    @CsvSource({"/exit,Shut Down", "/save,Ctrl-S", "/drop,null", "/env,%jvm", "/!,run the cell again", "/nothing,%lsmagic"})
    void otherCommandsOfJShellAreAnswered(String command, String part) {
        fails(new MagicCall(command, List.of(), null), part);
    }

    @ParameterizedTest
    @CsvSource({"groovy,%%bash", "spark,SparkSession.builder", "sql,DriverManager", "thymeleaf,html(", "image,ImageIO.read", "magics,%lsmagic"})
    void magicsOfOtherKernelsAreAnswered(String name, String part) {
        fails(new MagicCall(name, List.of(), ""), "There is no magic %%" + name, part);
    }

    @Test
    void whatFollowsTheseIsReadToTheEndOfTheLine() {
        assertThat(magics().all().stream().filter(magic -> magic.hasLineForm() && magic.argument() == Argument.JAVA).map(magic -> magic.names().get(0)))
                .allSatisfy(name -> assertThat(new MagicCall((CellPart.LineMagic) MagicParser.parse("%" + name + " f(1); g()").get(0), "%" + name + " f(1); g()").line())
                        .isEqualTo(" f(1); g()"));
    }

    @Test
    void wrongArgumentsShowWhatIsRight() {
        fails(new MagicCall("maven", List.of(), null), "needs a coordinate", "org.knowm.xchart:xchart:4.0.3");
        fails(new MagicCall("maven", List.of("xchart"), null), "\"xchart\" is not a Maven coordinate");
        fails(new MagicCall("maven", List.of("--force", "a:b:1"), null), "no option --force", "Usage: %maven");
        fails(new MagicCall("maven", List.of("--from"), null), "--from needs");
        fails(new MagicCall("maven", List.of("--from", "mine", "a:b:1"), null), "no repository mine", "%mavenRepo mine");
        fails(new MagicCall("mavenRepo", List.of("mine"), null), "takes an id and a URL");
        fails(new MagicCall("mavenRepo", List.of("mine", "example.org"), null), "\"example.org\" is not the URL");
        fails(new MagicCall("loadFromPOM", List.of(), null), "needs the path of a POM");
        fails(new MagicCall("loadFromPOM", List.of("nowhere.xml"), null), "There is no file", "nowhere.xml");
        fails(new MagicCall("loadFromPOM", List.of("some"), "<dependency/>"), "There is no scope some");
        fails(new MagicCall("load", List.of(), null), "takes one file");
        fails(new MagicCall("jars", List.of(), null), "needs a path");
        fails(new MagicCall("classpath", List.of(), null), "needs a path");
    }

    private static final class NothingKnown implements NameHelp {
        @Override
        public Optional<Map<String, String>> documentation(String name, boolean withSource) {
            return Optional.empty();
        }

        @Override
        public Optional<String> source(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<ClassFile> classFile(String name) {
            return Optional.empty();
        }
    }
}
