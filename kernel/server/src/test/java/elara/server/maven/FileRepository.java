package elara.server.maven;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** A Maven repository in a directory, filled by a test. */
final class FileRepository {

    private final Path root;

    FileRepository(Path root) throws IOException {
        this.root = Files.createDirectories(root);
    }

    String url() {
        return root.toUri().toString();
    }

    Path root() {
        return root;
    }

    /** Adds a jar with its POM. {@code body} is what stands in the POM beside the coordinate. */
    FileRepository jar(String coordinate, String body) throws IOException {
        pom(coordinate, body);
        return file(coordinate, "");
    }

    FileRepository jar(String coordinate) throws IOException {
        return jar(coordinate, "");
    }

    /** Adds a POM alone. */
    FileRepository pom(String coordinate, String body) throws IOException {
        String[] parts = coordinate.split(":");
        Path directory = directory(parts);
        Files.writeString(directory.resolve(parts[1] + "-" + parts[2] + ".pom"), """
                <project><modelVersion>4.0.0</modelVersion>
                <groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>%s</project>
                """.formatted(parts[0], parts[1], parts[2], body));
        writeMetadata(directory.getParent(), parts);
        return this;
    }

    /** Adds a jar file alone; its content names the coordinate, so that the file can be told from others. */
    FileRepository file(String coordinate, String classifier) throws IOException {
        String[] parts = coordinate.split(":");
        String suffix = classifier.isEmpty() ? "" : "-" + classifier;
        Path file = directory(parts).resolve(parts[1] + "-" + parts[2] + suffix + ".jar");
        try (OutputStream out = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(out)) {
            jar.putNextEntry(new ZipEntry(coordinate + classifier));
        }
        return this;
    }

    static String dependencies(String... coordinates) {
        return Stream.of(coordinates).map(FileRepository::dependency)
                .collect(Collectors.joining("", "<dependencies>", "</dependencies>"));
    }

    static String management(String... coordinates) {
        return "<dependencyManagement>" + dependencies(coordinates) + "</dependencyManagement>";
    }

    /** A dependency element; a fourth part is its scope. */
    static String dependency(String coordinate) {
        String[] parts = coordinate.split(":");
        String scope = parts.length > 3 ? "<scope>" + parts[3] + "</scope>" : "";
        return "<dependency><groupId>" + parts[0] + "</groupId><artifactId>" + parts[1] + "</artifactId><version>"
                + parts[2] + "</version>" + scope + "</dependency>";
    }

    private Path directory(String[] parts) throws IOException {
        return Files.createDirectories(root.resolve(parts[0].replace('.', '/')).resolve(parts[1]).resolve(parts[2]));
    }

    private static void writeMetadata(Path artifact, String[] parts) throws IOException {
        Set<String> versions;
        try (Stream<Path> children = Files.list(artifact)) {
            versions = children.filter(Files::isDirectory).map(child -> child.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        String list = versions.stream().map(version -> "<version>" + version + "</version>").collect(Collectors.joining());
        Files.writeString(artifact.resolve("maven-metadata.xml"), """
                <metadata><groupId>%s</groupId><artifactId>%s</artifactId><versioning><latest>%s</latest>
                <versions>%s</versions></versioning></metadata>
                """.formatted(parts[0], parts[1], parts[2], list));
    }
}
