package elara.server.maven;

import java.util.List;
import java.util.Set;
import org.eclipse.aether.repository.MirrorSelector;
import org.eclipse.aether.repository.RemoteRepository;

/**
 * Blocks repositories that are reached without encryption, unless they are on this machine or the user's settings have a mirror for
 * them, as Maven does since 3.8.1: anybody on the way could change the jars, which run as the user.
 *
 * @see <a href="https://maven.apache.org/docs/3.8.1/release-notes.html#how-to-fix-when-i-get-a-http-repository-blocked">release notes</a>
 */
record PlainHttp(MirrorSelector mirrors) implements MirrorSelector {
    private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    @Override
    public RemoteRepository getMirror(RemoteRepository repository) {
        RemoteRepository mirror = mirrors == null ? null : mirrors.getMirror(repository);
        return mirror == null && isBlocked(repository) ? blocked(repository) : mirror;
    }

    /** The repository as it may be used. */
    static RemoteRepository check(RemoteRepository repository) {
        return isBlocked(repository) ? blocked(repository) : repository;
    }

    private static boolean isBlocked(RemoteRepository repository) {
        return repository.getProtocol().equalsIgnoreCase("http") && !OWN.contains(repository.getHost())
            && repository.getMirroredRepositories().isEmpty();
    }

    private static RemoteRepository blocked(RemoteRepository repository) {
        return new RemoteRepository.Builder(repository).setBlocked(true).setMirroredRepositories(List.of(repository)).build();
    }

    /** Why nothing comes from such a repository, and what helps. */
    static String explain(RemoteRepository blocked) {
        return "The repository " + blocked.getId() + " (" + blocked.getUrl() + ") is not used: what comes over plain http can be changed by"
            + " anybody on the way. Use its https:// address, or name a mirror for it in your Maven settings.xml.";
    }
}
