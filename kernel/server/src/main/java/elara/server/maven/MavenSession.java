package elara.server.maven;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.aether.ConfigurationProperties;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.spi.connector.transport.TransporterProvider;
import org.eclipse.aether.transfer.TransferListener;

/** Maven's resolver as the user has set it up. It is opened for one resolution, so that changed settings count. */
final class MavenSession implements AutoCloseable {

    /** How long a repository may send nothing, in milliseconds. The resolver's own limit is half an hour. */
    private static final int SILENCE_MILLIS = 60_000;

    private final Context context;
    private final RepositorySystemSession session;

    /** @throws ResolutionException if the user's settings cannot be read */
    MavenSession(List<Repository> added, MavenPlaces places, WorkspaceReader workspace, TransferListener listener)
            throws ResolutionException {
        List<RemoteRepository> repositories = new ArrayList<>(ContextOverrides.DEFAULT_REMOTE_REPOSITORIES);
        for (Repository repository : added) {
            repositories.add(new RemoteRepository.Builder(repository.id(), "default", repository.url()).build());
        }
        ContextOverrides overrides = ContextOverrides.create()
                .withUserSettings(true)
                .withMavenUserHomeOverride(places.mavenUserHome())
                .repositories(repositories)
                .configProperties(Map.of(ConfigurationProperties.REQUEST_TIMEOUT, SILENCE_MILLIS))
                .transferListener(listener)
                .build();
        try {
            context = Runtimes.INSTANCE.getRuntime().create(overrides);
        } catch (IllegalStateException failure) {
            throw new ResolutionException("Maven cannot use its settings, " + places.userSettings() + ": "
                    + (failure.getCause() == null ? failure : failure.getCause()).getMessage());
        }
        DefaultRepositorySystemSession ours = new DefaultRepositorySystemSession(context.repositorySystemSession());
        ours.setWorkspaceReader(workspace);
        Conflicts.keep(ours);
        ours.setMirrorSelector(new PlainHttp(ours.getMirrorSelector()));
        session = ours;
    }

    RepositorySystem system() {
        return context.repositorySystem();
    }

    RepositorySystemSession session() {
        return session;
    }

    /** Central, what cells added, and what the settings name; with mirrors, proxies and credentials applied. */
    List<RemoteRepository> repositories() {
        return context.remoteRepositories().stream().map(PlainHttp::check).toList();
    }

    TransporterProvider transporters() {
        return context.lookup().lookup(TransporterProvider.class).orElseThrow();
    }

    @Override
    public void close() {
        context.close();
    }
}
