package elara.server.magics;

import elara.server.maven.Coordinate;
import elara.server.maven.MavenResolver;
import elara.server.maven.ResolutionException;
import elara.server.maven.ResolvedJar;
import elara.server.maven.Root;
import java.util.ArrayList;
import java.util.List;

/** {@code %maven}: adds artifacts and all they need to the class path. */
final class MavenMagic implements Magic {

    private final MavenResolver resolver;

    MavenMagic(MavenResolver resolver) {
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
    public String run(MagicCall call, MagicContext context) throws MagicException {
        Options options = Options.parse(call, usage());
        if (options.positional().isEmpty()) {
            throw new MagicException("%" + call.name() + " needs a coordinate, for example %maven " + Coordinate.EXAMPLE + ".");
        }
        try {
            List<Root> roots = new ArrayList<>();
            for (String text : options.positional()) {
                roots.add(Coordinate.parse(text));
            }
            add(resolver, roots, options, context);
            return null;
        } catch (ResolutionException failure) {
            throw new MagicException(failure.getMessage());
        }
    }

    /** Resolves and adds all jars in one call: adding them one by one costs 0.1 s each. */
    static void add(MavenResolver resolver, List<Root> roots, Options options, MagicContext context)
            throws ResolutionException {
        for (String repository : options.from()) {
            resolver.addRepository(repository);
        }
        List<ResolvedJar> jars = resolver.resolve(roots, line -> context.print(line + "\n"));
        if (options.verbose()) {
            jars.forEach(jar -> context.print(jar.coordinate() + "\n"));
        }
        context.addToClasspath(jars.stream().map(ResolvedJar::file).toList());
    }
}
