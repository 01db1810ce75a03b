package elara.server.magics.classpath;

import elara.server.magics.MagicContext;
import elara.server.maven.MavenResolver;
import elara.server.maven.ResolutionException;
import elara.server.maven.ResolvedJar;
import elara.server.maven.Root;
import java.util.List;

/** What cells ask of Maven, put on the class path. */
public final class Dependencies {
    private Dependencies() {
    }

    /**
     * Resolves and adds all jars in one call: adding them one by one costs 0.1 s each.
     *
     * @param listed whether their coordinates are printed
     */
    public static void add(MavenResolver resolver, List<? extends Root> roots, boolean listed, MagicContext context) throws ResolutionException {
        List<ResolvedJar> jars = resolver.resolve(roots, line -> context.print(line + "\n"));
        if (listed) {
            jars.forEach(jar -> context.print(jar.coordinate() + "\n"));
        }
        context.addToClasspath(jars.stream().map(ResolvedJar::file).toList());
    }
}
