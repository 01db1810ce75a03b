package elara.server.maven;

import static elara.server.maven.FileRepository.dependencies;
import static elara.server.maven.FileRepository.management;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenResolverTest extends MavenFixture {

    @Test
    void bringsWhatAnArtifactNeedsToRun() throws Exception {
        remote.jar("g:a:1", dependencies("g:b:1", "g:run:1:runtime", "g:test:1:test", "g:given:1:provided"))
                .jar("g:b:1").jar("g:run:1");

        assertThat(resolve("g:a:1")).containsExactly("g:a:1", "g:b:1", "g:run:1");
        assertThat(printed).singleElement().asString().startsWith("Downloaded 3 jars, ").endsWith(" KB");
    }

    @Test
    void theUsersSettingsChooseRepositoryAndLocalRepository() throws Exception {
        remote.jar("g:a:1");
        Path elsewhere = places.elaraHome().resolve("my local repository");
        String settings = Files.readString(places.userSettings()).replace("<mirrors>",
                "<localRepository>" + elsewhere + "</localRepository><mirrors>");
        Files.writeString(places.userSettings(), settings);

        List<ResolvedJar> jars = new MavenResolver(places).resolve(List.of(Coordinate.parse("g:a:1")), this::told);

        assertThat(jars).singleElement().extracting(ResolvedJar::file).isEqualTo(elsewhere.resolve("g/a/1/a-1.jar"));
        assertThat(localRepository()).doesNotExist();
    }

    @Test
    void settingsThatAreNoXmlAreNamed() throws Exception {
        Files.writeString(places.userSettings(), "<settings>");
        assertThatThrownBy(() -> resolve("g:a:1")).isInstanceOf(ResolutionException.class)
                .hasMessageContaining(places.userSettings().toString());
    }

    @Test
    void theProfileOfThisSystemIsActive() throws Exception {
        String os = System.getProperty("os.name");
        remote.jar("g:a:1", profile("here", "<name>" + os + "</name>", "g:here:1")
                .concat(profile("elsewhere", "<name>!" + os + "</name>", "g:elsewhere:1"))
                .transform(profiles -> "<profiles>" + profiles + "</profiles>"))
                .jar("g:here:1").jar("g:elsewhere:1");

        assertThat(resolve("g:a:1")).containsExactly("g:a:1", "g:here:1");
    }

    @Test
    void severalThreadsMayAskAtOnce() throws Exception {
        List<CompletableFuture<?>> asking = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "d")) {
            remote.jar("g:" + name + ":1");
        }
        MavenResolver resolver = new MavenResolver(places);
        for (String name : List.of("a", "b", "c", "d")) {
            asking.add(CompletableFuture.supplyAsync(() -> {
                try {
                    return resolver.resolve(List.of(Coordinate.parse("g:" + name + ":1")), line -> { });
                } catch (ResolutionException e) {
                    throw new IllegalStateException(e);
                }
            }, task -> new Thread(task).start()));
        }
        CompletableFuture.allOf(asking.toArray(CompletableFuture[]::new)).get();
        assertThat(resolver.resolve(List.of(), line -> { })).as("none is forgotten").extracting(jar -> jar.coordinate().artifact())
            .containsExactlyInAnyOrder("a", "b", "c", "d");
    }

    private static String profile(String id, String os, String dependency) {
        return "<profile><id>" + id + "</id><activation><os>" + os + "</os></activation>" + dependencies(dependency)
                + "</profile>";
    }

    @Test
    void theNearestVersionWins() throws Exception {
        remote.jar("g:a:1", dependencies("g:b:1")).jar("g:b:1", dependencies("g:c:1")).jar("g:c:1").jar("g:c:2");
        assertThat(resolve("g:a:1", "g:c:2")).containsExactlyInAnyOrder("g:a:1", "g:b:1", "g:c:2");
    }

    @Test
    void theDependencyManagementOfWhatIsAskedForCounts() throws Exception {
        remote.jar("g:a:1", management("g:c:2") + dependencies("g:b:1"))
                .jar("g:b:1", dependencies("g:c:1")).jar("g:c:1").jar("g:c:2");
        assertThat(resolve("g:a:1")).containsExactly("g:a:1", "g:b:1", "g:c:2");
    }

    @Test
    void aPomBringsItsDependencies() throws Exception {
        remote.pom("g:all:1", "<packaging>pom</packaging>" + dependencies("g:a:1")).jar("g:a:1");
        assertThat(resolve("g:all:pom:1")).containsExactly("g:a:1");
    }

    @Test
    void aClassifierNamesAnotherFile() throws Exception {
        remote.jar("g:a:1").file("g:a:1", "tests");
        assertThat(resolve("g:a:jar:tests:1")).containsExactly("g:a:jar:tests:1");
    }

    @Test
    void callsAreResolvedTogetherAndWhatIsLoadedStays() throws Exception {
        remote.jar("g:a:1", dependencies("g:b:1")).jar("g:b:1", dependencies("g:c:1")).jar("g:c:1")
                .jar("g:d:1", dependencies("g:c:2")).jar("g:c:2");
        MavenResolver resolver = new MavenResolver(places);
        resolve(resolver, "g:a:1");

        assertThat(resolve(resolver, "g:d:1")).containsExactlyInAnyOrder("g:a:1", "g:b:1", "g:c:1", "g:d:1");
        assertThat(printed).contains("g:c:1 is already loaded and stays; version 2 needs a restart of the kernel.");
        resolve(resolver, "g:d:1");
        assertThat(printed).isEmpty();
    }

    @Test
    void askingForAnotherVersionIsAnswered() throws Exception {
        remote.jar("g:a:1").jar("g:a:2");
        MavenResolver resolver = new MavenResolver(places);
        resolve(resolver, "g:a:1");

        assertThat(resolve(resolver, "g:a:2")).containsExactly("g:a:1");
        assertThat(printed).containsExactly("g:a:1 is already loaded and stays; version 2 needs a restart of the kernel.");
    }

    @Test
    void aCallThatFailsLeavesNoTrace() throws Exception {
        remote.jar("g:a:1");
        MavenResolver resolver = new MavenResolver(places);
        assertThatThrownBy(() -> resolve(resolver, "g:wrong:1")).isInstanceOf(ResolutionException.class);
        assertThat(resolve(resolver, "g:a:1")).containsExactly("g:a:1");
    }

    @Test
    void rangesAndLatestTakeTheNewest() throws Exception {
        remote.jar("g:a:1").jar("g:a:1.5").jar("g:a:2");
        assertThat(resolve("g:a:[1,2)")).containsExactly("g:a:1.5");
        assertThat(resolve("g:a:LATEST")).containsExactly("g:a:2");
    }

    @Test
    void anAddedRepositoryIsAsked(@TempDir Path other) throws Exception {
        Files.writeString(places.userSettings(), Files.readString(places.userSettings()).replace(">*<", ">central<"));
        FileRepository mine = new FileRepository(other.resolve("mine, with a blank and ä")).jar("g:mine:1");
        MavenResolver resolver = new MavenResolver(places);
        assertThatThrownBy(() -> resolve(resolver, "g:mine:1")).isInstanceOf(ResolutionException.class);

        resolver.addRepository("mine", mine.url());
        assertThat(resolve(resolver, "g:mine:1")).containsExactly("g:mine:1");
    }
}
