package elara.server.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalRepositoryTest {
    @TempDir
    Path folder;

    private LocalRepository repository;

    @BeforeEach
    void fill() throws IOException {
        repository = new LocalRepository(new MavenPlaces(folder.resolve("elara"), folder.resolve(".m2")));
        install(".m2/repository", "org/knowm/xchart", "xchart", "4.0.3");
        install(".m2/repository", "org/nd4j", "nd4j-api", "1.0.0");
        install(".m2/repository", "org/apache/commons", "commons-math3", "3.6.1");
        install(".m2/repository", "org/apache/commons", "commons-math3", "3.10");
        install(".m2/repository", "org/apache/commons", "commons-math3", "3.10-rc1");
        install(".m2/repository", "org/apache/commons/more", "deep", "1");
        install("elara/repository", "elara", "helpers", "0.1.0");
        Files.createDirectories(folder.resolve(".m2/repository/.cache/org"));
    }

    private void install(String root, String group, String artifact, String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve(root).resolve(group).resolve(artifact).resolve(version));
        Files.createFile(home.resolve(artifact + "-" + version + ".pom"));
    }

    @Test
    void groupsComeStepByStep() {
        assertThat(repository.complete("")).containsExactly("elara:", "org.");
        assertThat(repository.complete("org.")).containsExactly("org.apache.commons.", "org.apache.commons:", "org.knowm.xchart:", "org.nd4j:");
        assertThat(repository.complete("org.kn")).containsExactly("org.knowm.xchart:");
    }

    @Test
    void artifactsFollowTheGroup() {
        assertThat(repository.complete("org.apache.commons:")).containsExactly("org.apache.commons:commons-math3:");
        assertThat(repository.complete("elara:he")).containsExactly("elara:helpers:");
    }

    @Test
    void theNewestVersionComesFirst() {
        assertThat(repository.complete("org.apache.commons:commons-math3:")).containsExactly("org.apache.commons:commons-math3:3.10",
            "org.apache.commons:commons-math3:3.10-rc1", "org.apache.commons:commons-math3:3.6.1");
    }

    @Test
    void whatIsNotThereIsNoError() {
        assertThat(repository.complete("no.such:thing:")).isEmpty();
        assertThat(repository.complete("no.such")).isEmpty();
        assertThat(repository.complete("a:b:c:d")).isEmpty();
        assertThat(new LocalRepository(new MavenPlaces(folder.resolve("none"), folder.resolve("none"))).complete("")).isEmpty();
    }
}
