package elara.server.magics.classpath;

import elara.server.magics.Magic;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicContext;
import elara.server.magics.MagicException;
import elara.server.magics.Parameter;
import elara.server.maven.MavenResolver;
import elara.server.maven.ResolutionException;
import java.util.List;

/** {@code %mavenRepo id url}: adds a repository for the Maven magics that follow. */
public final class MavenRepoMagic implements Magic {

    private final MavenResolver resolver;

    public MavenRepoMagic(MavenResolver resolver) {
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
    public String summary() {
        return "Adds a repository for the Maven magics that follow.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("id", "what `settings.xml` and `--from` call it"),
                new Parameter("url", "where it is"));
    }

    @Override
    public List<String> examples() {
        return List.of("%mavenRepo snapshots https://repository.example.org/maven2");
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
