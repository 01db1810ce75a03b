package elara.server.magics;

import elara.server.maven.MavenResolver;
import elara.server.maven.ResolutionException;
import java.util.List;

/** {@code %mavenRepo id url}: adds a repository for the Maven magics that follow. */
final class MavenRepoMagic implements Magic {

    private final MavenResolver resolver;

    MavenRepoMagic(MavenResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public List<String> names() {
        return List.of("mavenRepo", "addMavenRepo");
    }

    @Override
    public String usage() {
        return "%mavenRepo id url";
    }

    @Override
    public String run(MagicCall call, MagicContext context) throws MagicException {
        if (call.arguments().size() != 2) {
            throw new MagicException("%" + call.name() + " takes an id and a URL, for example"
                    + " %mavenRepo snapshots https://repository.example.org/maven2.");
        }
        try {
            resolver.addRepository(call.arguments().get(0), call.arguments().get(1));
            return null;
        } catch (ResolutionException failure) {
            throw new MagicException(failure.getMessage());
        }
    }
}
