package elara.server.maven;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.transfer.ArtifactTransferException;
import org.eclipse.aether.transfer.MetadataNotFoundException;
import org.eclipse.aether.transfer.MetadataTransferException;

/** Turns a failure of Maven's resolver into one sentence that says what is wrong and what to do. */
final class Diagnosis {

    private final MavenSession maven;
    private final CollectRequest request;

    Diagnosis(MavenSession maven, CollectRequest request) {
        this.maven = maven;
        this.request = request;
    }

    ResolutionException explain(RepositoryException failure) {
        List<Throwable> causes = new ArrayList<>();
        collect(failure, causes);
        Optional<Artifact> artifact = artifact(causes);
        Optional<Throwable> transfer = causes.stream().filter(Diagnosis::isTransferFailure).findFirst();
        if (transfer.isPresent()) {
            return new ResolutionException(transferFailure(transfer.get(), name(artifact)));
        }
        if (artifact.isEmpty()) {
            return new ResolutionException("Maven cannot resolve this: " + failure.getMessage());
        }
        return missing(artifact.get());
    }

    private ResolutionException missing(Artifact artifact) {
        boolean asked = request.getDependencies().stream().map(Dependency::getArtifact)
                .anyMatch(root -> root.getGroupId().equals(artifact.getGroupId())
                        && root.getArtifactId().equals(artifact.getArtifactId())
                        && root.getVersion().equals(artifact.getVersion()));
        MissingArtifact search = new MissingArtifact(maven, request.getRepositories());
        List<Throwable> causes = new ArrayList<>();
        String sentence = search.explain(artifact, asked, failure -> collect(failure, causes));
        Optional<Throwable> transfer = causes.stream().filter(Diagnosis::isTransferFailure).findFirst();
        return new ResolutionException(transfer.isPresent()
                ? transferFailure(transfer.get(), name(Optional.of(artifact))) : sentence);
    }

    private static String transferFailure(Throwable failure, String artifact) {
        RemoteRepository repository = failure instanceof ArtifactTransferException transfer ? transfer.getRepository()
                : ((MetadataTransferException) failure).getRepository();
        if (repository.isBlocked()) {
            return PlainHttp.explain(repository);
        }
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        boolean unreachable = cause instanceof UnknownHostException || cause instanceof ConnectException
                || cause instanceof NoRouteToHostException || cause instanceof InterruptedIOException;
        if (unreachable) {
            return "No network to the repository " + repository.getId() + " (" + repository.getHost()
                    + " does not answer), and " + artifact + " is not in the local repository."
                    + " Connect to the network, or check the URL of the repository, and run the cell again.";
        }
        return "The repository " + repository.getId() + " (" + repository.getUrl() + ") cannot deliver " + artifact + ": "
                + cause.getMessage() + ". Look at the repository and at your Maven settings.xml.";
    }

    private static boolean isTransferFailure(Throwable cause) {
        return cause instanceof ArtifactTransferException && !(cause instanceof ArtifactNotFoundException)
                || cause instanceof MetadataTransferException && !(cause instanceof MetadataNotFoundException);
    }

    /** Causes, and what the resolver's exceptions carry in their results. */
    private static void collect(Throwable failure, List<Throwable> causes) {
        for (Throwable cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
            if (cause instanceof DependencyCollectionException collection) {
                collection.getResult().getExceptions().forEach(inner -> collect(inner, causes));
            } else if (cause instanceof ArtifactResolutionException resolution) {
                resolution.getResults().forEach(result -> result.getExceptions().forEach(inner -> collect(inner, causes)));
            }
        }
    }

    private static Optional<Artifact> artifact(List<Throwable> causes) {
        for (Throwable cause : causes) {
            if (cause instanceof ArtifactResolutionException resolution) {
                Optional<Artifact> missing = resolution.getResults().stream().filter(ArtifactResult::isMissing)
                        .map(result -> result.getRequest().getArtifact()).findFirst();
                if (missing.isPresent()) {
                    return missing;
                }
            } else if (cause instanceof ArtifactDescriptorException descriptor) {
                return Optional.of(descriptor.getResult().getRequest().getArtifact());
            }
        }
        return Optional.empty();
    }

    private static String name(Optional<Artifact> artifact) {
        return artifact.map(Resolution::coordinate).map(Coordinate::toString).orElse("what is needed");
    }
}
