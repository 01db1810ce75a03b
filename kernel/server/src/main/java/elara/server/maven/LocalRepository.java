package elara.server.maven;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** What has been downloaded by Maven, or installed: an editor offers it. Nothing of Maven is loaded for that. */
public final class LocalRepository {
    private final List<Path> roots;

    /** The repositories of a user. */
    public LocalRepository(MavenPlaces places) {
        roots = List.of(places.mavenUserHome().resolve("repository"), places.ownRepository());
    }

    /**
     * How a coordinate that has been begun can go on, one step at a time: a group, which ends with a colon, or with a dot if there are
     * longer ones; then an artifact of it; then its versions, the newest first.
     */
    public List<String> complete(String begun) {
        String[] parts = begun.split(":", -1);
        try {
            return switch (parts.length) {
                case 1 -> groups(parts[0]);
                case 2 -> artifacts(parts[0], parts[1]);
                case 3 -> versions(parts[0], parts[1], parts[2]);
                default -> List.of();
            };
        } catch (InvalidPathException e) {
            return List.of();
        }
    }

    private List<String> groups(String begun) {
        int dot = begun.lastIndexOf('.');
        String known = begun.substring(0, dot + 1);
        TreeSet<String> found = new TreeSet<>();
        for (Path root : roots) {
            for (Path folder : folders(root.resolve(known.replace('.', '/')), begun.substring(dot + 1))) {
                addGroups(known + folder.getFileName(), folder, found);
            }
        }
        return List.copyOf(found);
    }

    /** Adds a group, and that there are longer ones; of a chain of names without choice, what is at its end. */
    private static void addGroups(String name, Path folder, TreeSet<String> found) {
        List<Path> inside = folders(folder, "");
        List<Path> groups = inside.stream().filter(each -> !isArtifact(each) && !isVersion(each)).toList();
        if (inside.stream().anyMatch(LocalRepository::isArtifact)) {
            found.add(name + ":");
        } else if (groups.size() == 1) {
            addGroups(name + "." + groups.get(0).getFileName(), groups.get(0), found);
            return;
        }
        if (!groups.isEmpty()) {
            found.add(name + ".");
        }
    }

    private List<String> artifacts(String group, String begun) {
        TreeSet<String> found = new TreeSet<>();
        for (Path root : roots) {
            folders(root.resolve(group.replace('.', '/')), begun).stream().filter(LocalRepository::isArtifact)
                .forEach(each -> found.add(group + ":" + each.getFileName() + ":"));
        }
        return List.copyOf(found);
    }

    private List<String> versions(String group, String artifact, String begun) {
        TreeSet<String> found = new TreeSet<>(Comparator.comparing(Version::of).reversed());
        for (Path root : roots) {
            folders(root.resolve(group.replace('.', '/')).resolve(artifact), begun).stream().filter(LocalRepository::isVersion)
                .forEach(each -> found.add(each.getFileName().toString()));
        }
        return found.stream().map(version -> group + ":" + artifact + ":" + version).toList();
    }

    private static boolean isArtifact(Path folder) {
        return folders(folder, "").stream().anyMatch(LocalRepository::isVersion);
    }

    /** A version's folder has files that begin with the artifact's name and its own. */
    private static boolean isVersion(Path folder) {
        String pom = folder.getParent().getFileName() + "-" + folder.getFileName() + ".pom";
        return Files.exists(folder.resolve(pom));
    }

    private static List<Path> folders(Path parent, String prefix) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent, entry -> entry.getFileName().toString().startsWith(prefix))) {
            for (Path entry : entries) {
                if (Files.isDirectory(entry) && !entry.getFileName().toString().startsWith(".")) {
                    found.add(entry);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return found; // there is none
        }
        return found;
    }

    /** A version by its numbers and words, so that 10 comes after 9, and a release after what was on the way to it. */
    private record Version(List<String> parts) implements Comparable<Version> {
        static Version of(String text) {
            return new Version(List.of(text.split("[.-]|(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)")));
        }

        @Override
        public int compareTo(Version other) {
            for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
                int order = compare(i < parts.size() ? parts.get(i) : "", i < other.parts.size() ? other.parts.get(i) : "");
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        }

        /** Words come before the end, and that before numbers. */
        private static int compare(String one, String other) {
            boolean numbers = isNumber(one) && isNumber(other);
            int order = numbers ? Integer.compare(one.length(), other.length()) : Integer.compare(rank(one), rank(other));
            return order != 0 ? order : one.compareTo(other);
        }

        private static int rank(String part) {
            return isNumber(part) ? 2 : part.isEmpty() ? 1 : 0;
        }

        private static boolean isNumber(String part) {
            return !part.isEmpty() && part.chars().allMatch(Character::isDigit);
        }
    }
}
