package elara.server.maven;

import java.nio.file.Path;

/**
 * Where the resolver reads and writes.
 *
 * @param elaraHome holds {@code repository/} with Elara's own artifacts
 * @param data holds {@code resolved/}, the resolution cache
 * @param mavenUserHome holds the user's {@code settings.xml} and, if these do not say otherwise, {@code repository/};
 *     normally {@code ~/.m2}
 */
public record MavenPlaces(Path elaraHome, Path data, Path mavenUserHome) {
    /** An Elara home that may be written to. */
    public MavenPlaces(Path elaraHome, Path mavenUserHome) {
        this(elaraHome, elaraHome, mavenUserHome);
    }

    /** The places of the user who runs this JVM. */
    public static MavenPlaces ofUser(Path elaraHome, Path data) {
        return new MavenPlaces(elaraHome, data, Path.of(System.getProperty("user.home"), ".m2"));
    }

    Path ownRepository() {
        return elaraHome.resolve("repository");
    }

    Path resolutionCache() {
        return data.resolve("resolved");
    }

    Path userSettings() {
        return mavenUserHome.resolve("settings.xml");
    }

    /** The settings of the Maven installation, if the environment names one; null otherwise. */
    static Path globalSettings() {
        String home = System.getProperty("maven.home", System.getenv("MAVEN_HOME"));
        return home == null ? null : Path.of(home, "conf", "settings.xml");
    }
}
