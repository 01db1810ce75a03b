package elara.server.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.repository.WorkspaceRepository;

/**
 * Answers for the artifacts that need no repository: Elara's own, which lie in the file repository of the Elara home, and
 * the POMs that cells give, and the modules of projects. What a workspace answers is used in place; as a repository, the resolver would copy it to the
 * user's local repository, where two clones of the project would overwrite each other.
 */
final class ElaraWorkspace implements WorkspaceReader {

    /** The group of Elara's own artifacts. */
    static final String GROUP = "elara";

    /** The session JVM has the agent already; a second copy on the class path would be another set of classes. */
    static final String AGENT = "agent";

    /** The group of POMs that cells give. The blank keeps it apart from any group there is. */
    static final String CELL_GROUP = "notebook cell";

    private final WorkspaceRepository identity = new WorkspaceRepository(GROUP);
    private final Path repository;
    private final Map<String, Path> cellPoms;
    private final List<Reactor> reactors;

    /**
     * @param repository Elara's file repository in Maven's layout; need not exist
     * @param cellPoms POM files by the artifact id under which they are asked for, in {@link #CELL_GROUP}
     * @param reactors projects on this machine
     */
    ElaraWorkspace(Path repository, Map<String, Path> cellPoms, List<Reactor> reactors) {
        this.repository = repository;
        this.cellPoms = cellPoms;
        this.reactors = reactors;
    }

    @Override
    public WorkspaceRepository getRepository() {
        return identity;
    }

    @Override
    public File findArtifact(Artifact artifact) {
        if (artifact.getGroupId().equals(CELL_GROUP)) {
            return artifact.getExtension().equals("pom") ? cellPoms.get(artifact.getArtifactId()).toFile() : null;
        }
        for (Reactor reactor : reactors) {
            Path found = artifact.getClassifier().isEmpty() ? reactor.find(artifact.getGroupId(), artifact.getArtifactId(), artifact.getVersion(),
                    artifact.getExtension()).orElse(null) : null;
            if (found != null) {
                return found.toFile();
            }
        }
        if (!artifact.getGroupId().equals(GROUP)) {
            return null;
        }
        String classifier = artifact.getClassifier().isEmpty() ? "" : "-" + artifact.getClassifier();
        String name = artifact.getArtifactId() + "-" + artifact.getVersion() + classifier + "." + artifact.getExtension();
        Path file = repository.resolve(GROUP).resolve(artifact.getArtifactId()).resolve(artifact.getVersion()).resolve(name);
        return Files.isRegularFile(file) ? file.toFile() : null;
    }

    @Override
    public List<String> findVersions(Artifact artifact) {
        return List.of();
    }
}
