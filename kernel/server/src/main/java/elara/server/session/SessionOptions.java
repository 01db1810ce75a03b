package elara.server.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The JVM options of the session JVM. */
final class SessionOptions {
    /** Default heap limit: DL4J's garbage fills whatever it is given (7.3 GB for one sweep), a laptop has to stay usable. */
    private static final String HEAP = "-Xmx2g";

    private SessionOptions() {
    }

    /**
     * The options, the user's last, so that they win.
     *
     * @param home the Elara home, which may hold a class-data archive for this Java
     * @param users what the environment variable {@code ELARA_SESSION_OPTIONS} holds, or null
     */
    static List<String> of(Path home, String users) {
        List<String> options = new ArrayList<>(List.of(HEAP, "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8",
            "-XX:+UseSerialGC", "-Xshare:auto",
            // An archive that does not fit is no error, and the JVM must not say so in the notebook.
            "-Xlog:disable",
            // The JVM swaps a class whose lambdas come and go only so; it warns that this may be removed one day, after
            // which such a class loses its objects, as one does whose fields change.
            "-XX:-PrintWarnings", "-XX:+AllowRedefinitionToAddDeleteMethods", "-XX:+PrintWarnings",
            // Java 17 does not know the two after it, which keep newer versions from printing warnings about ND4J.
            "-XX:+IgnoreUnrecognizedVMOptions", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        Path archive = home.resolve("cds").resolve("session-" + Runtime.version() + ".jsa");
        if (Files.exists(archive)) {
            options.add("-XX:SharedArchiveFile=" + archive);
        }
        if (users != null && !users.isBlank()) {
            options.addAll(Arrays.asList(users.trim().split("\\s+")));
        }
        return options;
    }
}
