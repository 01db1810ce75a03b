package elara.server.maven;

import static elara.server.maven.FileRepository.dependencies;
import static elara.server.maven.FileRepository.dependency;
import static elara.server.maven.FileRepository.management;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PomTest extends MavenFixture {

    private List<String> resolve(Pom pom) throws ResolutionException {
        return names(new MavenResolver(places).resolve(List.of(pom), this::told));
    }

    @Test
    void aFragmentBringsItsDependenciesAndItsManagement() throws Exception {
        remote.jar("g:a:1", dependencies("g:b:1")).jar("g:b:1").jar("g:b:2");
        assertThat(resolve(Pom.ofFragment(management("g:b:2") + dependency("g:a:1"), List.of())))
                .containsExactly("g:a:1", "g:b:2");
    }

    @Test
    void scopesChooseDependencies() throws Exception {
        remote.jar("g:a:1").jar("g:t:1", dependencies("g:u:1")).jar("g:u:1").jar("g:p:1");
        String fragment = dependency("g:a:1") + dependency("g:t:1:test") + dependency("g:p:1:provided");

        assertThat(resolve(Pom.ofFragment(fragment, List.of()))).containsExactly("g:a:1");
        assertThat(resolve(Pom.ofFragment(fragment, List.of("test")))).containsExactly("g:t:1", "g:u:1");
    }

    @Test
    void exclusionsCount() throws Exception {
        remote.jar("g:a:1", dependencies("g:b:1")).jar("g:b:1");
        String fragment = dependency("g:a:1").replace("</dependency>", "<exclusions><exclusion><groupId>g</groupId>"
                + "<artifactId>b</artifactId></exclusion></exclusions></dependency>");
        assertThat(resolve(Pom.ofFragment(fragment, List.of()))).containsExactly("g:a:1");
    }

    @Test
    void aRepositoryOfThePomIsAsked(@TempDir Path other) throws Exception {
        Files.writeString(places.userSettings(), Files.readString(places.userSettings()).replace(">*<", ">central<"));
        FileRepository mine = new FileRepository(other.resolve("mine")).jar("g:mine:1");
        assertThat(resolve(Pom.ofFragment("<repository><id>mine</id><url>" + mine.url() + "</url></repository>"
                + dependency("g:mine:1"), List.of()))).containsExactly("g:mine:1");
    }

    @Test
    void aFileFindsItsParentBesideIt(@TempDir Path project) throws Exception {
        remote.jar("g:a:2");
        Files.createDirectories(project.resolve("module"));
        Files.writeString(project.resolve("pom.xml"), """
                <project><modelVersion>4.0.0</modelVersion><groupId>p</groupId><artifactId>parent</artifactId>
                <version>1</version><packaging>pom</packaging><properties><a>2</a></properties></project>""");
        Path pom = Files.writeString(project.resolve("module/pom.xml"), """
                <project><modelVersion>4.0.0</modelVersion><parent><groupId>p</groupId><artifactId>parent</artifactId>
                <version>1</version></parent><artifactId>m</artifactId>""" + dependencies("g:a:${a}") + "</project>");

        assertThat(resolve(Pom.ofFile(pom, List.of()))).containsExactly("g:a:2");
    }

    @Test
    void aPomThatMavenCannotReadIsNamedSo() throws Exception {
        Pom pom = Pom.ofFragment("<parent><groupId>p</groupId><artifactId>gone</artifactId><version>1</version></parent>"
                + dependency("g:a:1"), List.of());
        assertThatThrownBy(() -> resolve(pom)).isInstanceOf(ResolutionException.class)
                .hasMessageStartingWith("The POM cannot be used: ").hasMessageContaining("p:gone:pom:1");
    }

    @Test
    void onlyATextThatSaysAllHasACacheKey() throws Exception {
        assertThat(Pom.ofFragment(dependency("g:a:1"), List.of()).cacheKey())
                .isEqualTo(Pom.ofFragment(dependency("g:a:1"), List.of()).cacheKey())
                .isNotEqualTo(Pom.ofFragment(dependency("g:a:2"), List.of()).cacheKey())
                .isNotEqualTo(Pom.ofFragment(dependency("g:a:1"), List.of("test")).cacheKey());
        assertThat(Pom.ofFragment("<parent/>" + dependency("g:a:1"), List.of()).cacheKey()).isNull();
        assertThat(Pom.ofFragment(dependency("g:a:${env.A}"), List.of()).cacheKey()).isNull();
    }
}
