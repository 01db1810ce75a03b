package elara.server.magics.classpath;

import elara.server.magics.Argument;
import elara.server.magics.Magic;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicContext;
import elara.server.magics.MagicException;
import elara.server.magics.Options;
import elara.server.magics.Parameter;
import elara.server.maven.Coordinate;
import elara.server.maven.MavenResolver;
import elara.server.maven.ResolutionException;
import elara.server.maven.Root;
import java.util.ArrayList;
import java.util.List;

/** {@code %maven}: adds artifacts and all they need to the class path. */
public final class MavenMagic implements Magic {

    private final MavenResolver resolver;

    public MavenMagic(MavenResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public List<String> names() {
        return List.of("maven", "addMavenDependencies", "addMavenDependency");
    }

    @Override
    public String usage() {
        return "%maven [-v] [--from repository] group:artifact:version ...";
    }

    @Override
    public String summary() {
        return "Adds artifacts of Maven, and all they need, to the class path.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("-v", "lists what was added"),
                new Parameter("--from repository", "also looks in this repository: its URL, or its id if `%mavenRepo` has named it"),
                new Parameter("group:artifact:version", "what to add; several are resolved together"));
    }

    @Override
    public Argument argument() {
        return Argument.COORDINATE;
    }

    @Override
    public List<String> examples() {
        return List.of("%maven org.knowm.xchart:xchart:4.0.3", "%maven -v org.apache.commons:commons-math3:3.6.1");
    }

    @Override
    public String remarks() {
        return "Your own `settings.xml` holds, with its mirrors, proxies and credentials.";
    }

    @Override
    public String run(MagicCall call, MagicContext context) throws MagicException {
        Options options = Options.parse(call, this);
        if (options.rest().isEmpty()) {
            throw new MagicException("%" + call.name() + " needs a coordinate, for example %maven " + Coordinate.EXAMPLE + ".");
        }
        try {
            List<Root> roots = new ArrayList<>();
            for (String text : options.rest()) {
                roots.add(Coordinate.parse(text));
            }
            add(resolver, roots, options, context);
            return null;
        } catch (ResolutionException failure) {
            throw new MagicException(failure.getMessage());
        }
    }

    /** Adds what is asked, with the options of {@code %maven}. */
    static void add(MavenResolver resolver, List<Root> roots, Options options, MagicContext context)
            throws ResolutionException {
        for (String repository : options.values("--from")) {
            resolver.addRepository(repository);
        }
        Dependencies.add(resolver, roots, options.has("-v"), context);
    }
}
