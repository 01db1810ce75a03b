package elara.server.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.maven.model.building.ModelBuildingException;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyFilter;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResult;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRequest;
import org.eclipse.aether.util.artifact.JavaScopes;

/**
 * One resolution of all roots together, by Maven's rules: the nearest version wins, the first of equally near ones. The
 * dependency management of every root counts, as it does for the project that Maven builds; the first root's first.
 */
final class Resolution {

    private static final DependencyFilter ON_THE_CLASS_PATH = (node, parents) -> node.getArtifact() == null
            || !Conflicts.hasLost(node) && !(node.getArtifact().getGroupId().equals(ElaraWorkspace.GROUP)
                    && node.getArtifact().getArtifactId().equals(ElaraWorkspace.AGENT));

    private final MavenSession maven;
    private final CollectRequest request = new CollectRequest();
    private final Answering answering = new Answering();

    /**
     * The jars in class path order.
     *
     * @param wanted versions that something asks for, and that are newer than what is among the jars
     * @param lasting whether the same roots give the same jars tomorrow: no snapshot, no range took part
     */
    record Result(List<ResolvedJar> jars, List<Wanted> wanted, boolean lasting) {
    }

    private Resolution(MavenSession maven) {
        this.maven = maven;
        request.setRepositories(new ArrayList<>(answering.first(maven.repositories())));
    }

    /** Resolves and downloads. {@code print} takes the lines about the download. */
    static Result run(List<Root> roots, List<Repository> added, MavenPlaces places, Consumer<String> print)
            throws ResolutionException {
        Map<String, Path> cellPoms = new LinkedHashMap<>();
        List<Reactor> reactors = new ArrayList<>();
        for (Root root : roots) {
            if (root instanceof Pom pom) {
                cellPoms.put(cellId(roots, pom), pom.file());
                reactors.add(pom.reactor());
            }
        }
        TransferProgress progress = new TransferProgress(print);
        ElaraWorkspace workspace = new ElaraWorkspace(places.ownRepository(), cellPoms, reactors);
        try (MavenSession maven = new MavenSession(added, places, workspace, progress)) {
            Result result = new Resolution(maven).resolve(roots);
            progress.printSum();
            return result;
        }
    }

    private Result resolve(List<Root> roots) throws ResolutionException {
        try {
            for (Root root : roots) {
                if (root instanceof Coordinate coordinate) {
                    add(coordinate);
                } else if (root instanceof Pom pom) {
                    add(pom, cellId(roots, pom));
                }
            }
            DependencyResult result = maven.system().resolveDependencies(maven.session(),
                    new DependencyRequest(request, ON_THE_CLASS_PATH));
            return new Result(jars(result), Conflicts.wanted(result.getRoot()), isLasting(result.getRoot()));
        } catch (RepositoryException failure) {
            throw new Diagnosis(maven, request).explain(failure);
        }
    }

    private void add(Coordinate coordinate) throws RepositoryException {
        Artifact artifact = withKnownVersion(new DefaultArtifact(coordinate.group(), coordinate.artifact(),
                coordinate.classifier(), coordinate.extension(), coordinate.version()));
        request.addDependency(new Dependency(artifact, JavaScopes.RUNTIME));
        describe(artifact).getManagedDependencies().forEach(request::addManagedDependency);
    }

    private void add(Pom pom, String id) throws RepositoryException, ResolutionException {
        ArtifactDescriptorResult model = model(id);
        for (RemoteRepository repository : maven.system().newResolutionRepositories(maven.session(), model.getRepositories())) {
            if (request.getRepositories().stream().noneMatch(known -> known.getId().equals(repository.getId()))) {
                request.addRepository(repository);
            }
        }
        request.setRepositories(new ArrayList<>(answering.first(request.getRepositories())));
        for (Dependency dependency : model.getDependencies()) {
            String scope = dependency.getScope().isEmpty() ? JavaScopes.COMPILE : dependency.getScope();
            if (pom.scopes().contains(scope)) {
                // Whatever is asked for is meant to run here, with all it needs to run.
                request.addDependency(scope.equals(JavaScopes.SYSTEM) ? dependency : dependency.setScope(JavaScopes.RUNTIME));
            }
        }
        model.getManagedDependencies().forEach(request::addManagedDependency);
    }

    private ArtifactDescriptorResult model(String id) throws RepositoryException, ResolutionException {
        try {
            ArtifactDescriptorResult model = describe(new DefaultArtifact(ElaraWorkspace.CELL_GROUP, id, "pom", "1"));
            if (model.getExceptions().isEmpty()) {
                return model;
            }
            throw unusable(model.getExceptions().get(0));
        } catch (ArtifactDescriptorException failure) {
            throw unusable(failure.getCause() == null ? failure : failure.getCause());
        }
    }

    private static ResolutionException unusable(Throwable failure) {
        String problem = failure instanceof ModelBuildingException building && !building.getProblems().isEmpty()
                ? building.getProblems().get(0).getMessage() : failure.getMessage();
        return new ResolutionException("The POM cannot be used: " + problem);
    }

    private ArtifactDescriptorResult describe(Artifact artifact) throws RepositoryException {
        return maven.system().readArtifactDescriptor(maven.session(),
                new ArtifactDescriptorRequest(artifact, request.getRepositories(), ""));
    }

    /** A range or {@code LATEST} becomes the newest version there is; the descriptor of that one is to be read. */
    private Artifact withKnownVersion(Artifact artifact) throws RepositoryException {
        String version = artifact.getVersion();
        if (version.indexOf('[') >= 0 || version.indexOf('(') >= 0) {
            var range = maven.system().resolveVersionRange(maven.session(),
                    new VersionRangeRequest(artifact, request.getRepositories(), ""));
            return range.getHighestVersion() == null ? artifact : artifact.setVersion(range.getHighestVersion().toString());
        }
        boolean newest = version.equals("LATEST") || version.equals("RELEASE");
        return !newest ? artifact : artifact.setVersion(maven.system().resolveVersion(maven.session(),
                new VersionRequest(artifact, request.getRepositories(), "")).getVersion());
    }

    private static List<ResolvedJar> jars(DependencyResult result) {
        List<ResolvedJar> jars = new ArrayList<>();
        for (ArtifactResult found : result.getArtifactResults()) {
            Artifact artifact = found.getArtifact();
            if (artifact.getExtension().equals("jar")) {
                jars.add(new ResolvedJar(coordinate(artifact), artifact.getFile().toPath().toAbsolutePath()));
            }
        }
        return jars;
    }

    static Coordinate coordinate(Artifact artifact) {
        return new Coordinate(artifact.getGroupId(), artifact.getArtifactId(), artifact.getExtension(),
                artifact.getClassifier(), artifact.getVersion());
    }

    private static boolean isLasting(DependencyNode node) {
        boolean fixed = Conflicts.hasLost(node) || node.getVersionConstraint() == null
                || node.getVersionConstraint().getRange() == null && Coordinate.isFixed(node.getVersion().toString());
        return fixed && node.getChildren().stream().allMatch(Resolution::isLasting);
    }

    /** Under which artifact id the workspace knows a POM of a cell. */
    private static String cellId(List<Root> roots, Pom pom) {
        return "pom" + roots.indexOf(pom);
    }
}
