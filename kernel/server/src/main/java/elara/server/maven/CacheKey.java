package elara.server.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.Optional;

/** Text that names everything a resolution depends on, as far as that can be known without Maven. */
final class CacheKey {

    private CacheKey() {
    }

    /** The key, or empty if the result depends on more: a snapshot, the newest version, a parent POM. */
    static Optional<String> of(Collection<Root> roots, Collection<Repository> repositories, MavenPlaces places) {
        StringBuilder key = new StringBuilder("Elara resolution 2");
        for (Root root : roots) {
            String text = root.cacheKey();
            if (text == null) {
                return Optional.empty();
            }
            line(key, "root", text);
        }
        repositories.forEach(repository -> line(key, "repository", repository.id() + " " + repository.url()));
        line(key, "own", new OwnArtifacts(places.ownRepository()).digest());
        line(key, "settings", state(places.userSettings()));
        line(key, "global settings", state(MavenPlaces.globalSettings()));
        line(key, "local repository", System.getProperty("maven.repo.local", ""));
        // Profiles of POMs are activated by these.
        line(key, "java", System.getProperty("java.version"));
        line(key, "system", System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch"));
        return Optional.of(key.toString());
    }

    private static String state(Path file) {
        if (file == null) {
            return "none";
        }
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return file + " " + attributes.size() + " " + attributes.lastModifiedTime().toMillis();
        } catch (IOException missing) {
            return "none";
        }
    }

    private static void line(StringBuilder key, String name, String value) {
        key.append('\n').append(name).append(' ').append(value);
    }
}
