package elara.server.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReactorTest {

    @TempDir
    private Path directory;

    private void pom(String folder, String content) throws IOException {
        Files.createDirectories(directory.resolve(folder));
        Files.writeString(directory.resolve(folder).resolve("pom.xml"), "<project><modelVersion>4.0.0</modelVersion>" + content + "</project>");
    }

    @BeforeEach
    void project() throws IOException {
        pom("", "<groupId>g</groupId><artifactId>top</artifactId><version>${v}</version><packaging>pom</packaging>"
                + "<properties><v>1.${minor}</v><minor>4</minor></properties><modules><module>one</module><module>more/two</module></modules>");
        pom("one", "<parent><groupId>g</groupId><artifactId>top</artifactId><version>${v}</version></parent><artifactId>one</artifactId>");
        pom("more/two", "<parent><groupId>g</groupId><artifactId>top</artifactId><version>${v}</version><relativePath>../..</relativePath></parent>"
                + "<groupId>other</groupId><artifactId>two</artifactId><version>7</version><packaging>war</packaging>");
    }

    @Test
    void modulesAreNamedAsMavenNamesThem() throws ResolutionException {
        assertThat(Reactor.of(directory).modules().values()).extracting(each -> each.group() + ":" + each.artifact() + ":" + each.version())
                .containsExactly("g:top:1.4", "g:one:1.4", "other:two:7");
    }

    @Test
    void aModuleKnowsTheOthersAndMeansItself() throws ResolutionException {
        Reactor reactor = Reactor.of(directory.resolve("more/two"));
        assertThat(reactor.modules()).hasSize(3);
        assertThat(reactor.below(directory.resolve("more/two"))).extracting(Reactor.Module::artifact).containsExactly("two");
        assertThat(reactor.below(directory)).extracting(Reactor.Module::artifact).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void whatIsBuiltIsFound() throws Exception {
        Reactor reactor = Reactor.of(directory);
        assertThat(reactor.find("g", "one", "1.4", "jar")).isEmpty();
        Path classes = Files.createDirectories(directory.resolve("one/target/classes"));
        assertThat(reactor.find("g", "one", "1.4", "jar")).contains(classes);
        assertThat(reactor.find("g", "one", "1.3", "jar")).isEmpty();
        assertThat(reactor.find("g", "top", "1.4", "pom")).contains(directory.resolve("pom.xml"));
    }

    @Test
    void aModuleWithSourcesAndWithoutClassesIsNotBuilt() throws Exception {
        Reactor.Module one = Reactor.of(directory.resolve("one")).below(directory.resolve("one")).get(0);
        assertThat(one.lacksClasses()).isFalse();
        Files.createDirectories(directory.resolve("one/src/main/java"));
        assertThat(one.lacksClasses()).isTrue();
        Files.createDirectories(one.classes());
        assertThat(one.lacksClasses()).isFalse();
    }

    @Test
    void aChangedPomIsKnown() throws Exception {
        String before = Reactor.of(directory).fingerprint();
        assertThat(Reactor.of(directory).fingerprint()).isEqualTo(before);
        pom("one", "<artifactId>one</artifactId>");
        assertThat(Reactor.of(directory).fingerprint()).isNotEqualTo(before);
    }

    @Test
    void parentsInACircleEnd() throws Exception {
        pom("", "<parent><groupId>g</groupId><artifactId>one</artifactId><version>1</version><relativePath>one</relativePath></parent><artifactId>top</artifactId>"
                + "<modules><module>one</module></modules>");
        assertThat(Reactor.of(directory).modules()).hasSize(2);
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThatThrownBy(() -> Reactor.of(directory.resolve("nowhere"))).isInstanceOf(ResolutionException.class).hasMessageContaining("no pom.xml");
    }
}
