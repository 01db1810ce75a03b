package elara.server.maven;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.ArtifactNotFoundException;

/** Fetches the sources of jars by Maven's resolver. */
final class SourceResolution {
    private SourceResolution() {
    }

    /**
     * Fetches those of one jar after the other, until there is no next one.
     *
     * @throws ResolutionException if a repository cannot be asked; that it has no such artifact is no failure
     */
    static void run(Supplier<ResolvedJar> jars, List<Repository> repositories, MavenPlaces places) throws ResolutionException {
        ElaraWorkspace workspace = new ElaraWorkspace(places.ownRepository(), Map.of(), List.of());
        try (MavenSession maven = new MavenSession(repositories, places, workspace, new AbstractTransferListener() { })) {
            for (ResolvedJar next = jars.get(); next != null; next = jars.get()) {
                resolve(next.coordinate(), maven);
            }
        }
    }

    private static void resolve(Coordinate jar, MavenSession maven) throws ResolutionException {
        var sources = new DefaultArtifact(jar.group(), jar.artifact(), "sources", "jar", jar.version());
        try {
            maven.system().resolveArtifact(maven.session(), new ArtifactRequest(sources, maven.repositories(), ""));
        } catch (ArtifactResolutionException e) {
            boolean missing = e.getResults().stream().map(ArtifactResult::getExceptions).flatMap(List::stream)
                .allMatch(ArtifactNotFoundException.class::isInstance);
            if (!missing) {
                throw new ResolutionException(e.getMessage());
            }
        }
    }
}
