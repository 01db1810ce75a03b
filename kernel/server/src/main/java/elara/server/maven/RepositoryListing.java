package elara.server.maven;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.spi.connector.transport.GetTask;
import org.eclipse.aether.spi.connector.transport.Transporter;
import org.eclipse.aether.transfer.NoTransporterException;

/**
 * What a group contains, as far as repositories show it. Maven has no request for that, but many repositories, Central
 * among them, answer the path of a directory with a page of links.
 */
final class RepositoryListing {

    private static final Pattern LINK_TO_DIRECTORY = Pattern.compile("href=\"([^\"/?:]+)/\"");

    /** A directory that a repository of Central's kind has; an answer shows that missing pages mean missing groups. */
    private static final String PROBE = "org/apache/maven/";

    private final MavenSession maven;

    RepositoryListing(MavenSession maven) {
        this.maven = maven;
    }

    /**
     * The names below a group, artifacts and groups.
     *
     * @param complete whether every repository could be asked: only then a missing name is known not to exist
     */
    record Names(Set<String> names, boolean complete) {
    }

    Names below(String group) {
        String path = group.replace('.', '/') + "/";
        Set<String> names = new TreeSet<>();
        boolean complete = true;
        for (RemoteRepository repository : maven.repositories()) {
            Optional<Set<String>> found = repository.getProtocol().equals("file")
                    ? directory(repository, path) : page(repository, path);
            found.ifPresent(names::addAll);
            complete &= found.isPresent();
        }
        return new Names(names, complete);
    }

    private static Optional<Set<String>> directory(RemoteRepository repository, String path) {
        try {
            Path directory = Path.of(URI.create(repository.getUrl())).resolve(path);
            if (!Files.isDirectory(directory)) {
                return Optional.of(Set.of());
            }
            try (Stream<Path> children = Files.list(directory)) {
                return Optional.of(children.filter(Files::isDirectory).map(child -> child.getFileName().toString())
                        .collect(Collectors.toSet()));
            }
        } catch (IOException | IllegalArgumentException | FileSystemNotFoundException notReadable) {
            return Optional.empty();
        }
    }

    private Optional<Set<String>> page(RemoteRepository repository, String path) {
        try (Transporter transporter = maven.transporters().newTransporter(maven.session(), repository)) {
            Optional<Set<String>> links = links(transporter, path);
            boolean missing = links.isEmpty() && links(transporter, PROBE).isPresent();
            return missing ? Optional.of(Set.of()) : links;
        } catch (NoTransporterException unknownProtocol) {
            return Optional.empty();
        }
    }

    private static Optional<Set<String>> links(Transporter transporter, String path) {
        GetTask task = new GetTask(URI.create(path));
        try {
            transporter.get(task);
        } catch (Exception noPage) {
            // Transporters throw anything; without a page there is no suggestion, which is all that is lost.
            return Optional.empty();
        }
        Set<String> names = new TreeSet<>();
        Matcher link = LINK_TO_DIRECTORY.matcher(task.getDataString());
        while (link.find()) {
            names.add(link.group(1));
        }
        names.remove("..");
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }
}
