package elara.server.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A user with an empty local repository whose settings send every request to a repository in a directory. */
abstract class MavenFixture {

    private static final String LOCAL_REPOSITORY = "maven.repo.local";

    @TempDir
    private Path directory;
    private String localRepositoryOfTheBuild;

    FileRepository remote;
    MavenPlaces places;
    final List<String> printed = new ArrayList<>();

    @BeforeEach
    void setUpMaven() throws IOException {
        // A build may have been given another local repository; the tests must not fill it.
        localRepositoryOfTheBuild = System.clearProperty(LOCAL_REPOSITORY);
        remote = new FileRepository(directory.resolve("remote repository"));
        places = new MavenPlaces(directory.resolve("elara"), directory.resolve("m2"));
        mirrorEverythingTo(remote.url());
    }

    @AfterEach
    void restoreBuild() {
        if (localRepositoryOfTheBuild != null) {
            System.setProperty(LOCAL_REPOSITORY, localRepositoryOfTheBuild);
        }
    }

    void mirrorEverythingTo(String url) throws IOException {
        Files.createDirectories(places.mavenUserHome());
        Files.writeString(places.userSettings(), "<settings><mirrors><mirror><id>mirror</id><url>" + url
                + "</url><mirrorOf>*</mirrorOf></mirror></mirrors></settings>");
    }

    Path localRepository() {
        return places.mavenUserHome().resolve("repository");
    }

    List<String> resolve(MavenResolver resolver, String... coordinates) throws ResolutionException {
        List<Coordinate> asked = new ArrayList<>();
        for (String coordinate : coordinates) {
            asked.add(Coordinate.parse(coordinate));
        }
        printed.clear();
        return names(resolver.resolve(asked, this::told));
    }

    /** What is printed but how far a download is, which is told only where it takes long. */
    void told(String line) {
        if (!line.startsWith("Downloading: ")) {
            printed.add(line);
        }
    }

    /** Resolves as a kernel does that was just started. */
    List<String> resolve(String... coordinates) throws ResolutionException {
        return resolve(new MavenResolver(places), coordinates);
    }

    static List<String> names(List<ResolvedJar> jars) {
        return jars.stream().map(jar -> jar.coordinate().toString()).toList();
    }
}
