package elara.server.magics.dialects;

import elara.server.magics.Magic;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicContext;
import elara.server.magics.MagicException;
import elara.server.magics.classpath.Dependencies;
import elara.server.maven.MavenResolver;
import elara.server.maven.ResolutionException;
import java.util.List;

/** {@code %%pom}: Ganymede's way to Maven, a POM in YAML. */
public final class PomMagic implements Magic {
    private final MavenResolver resolver;

    public PomMagic(MavenResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public List<String> names() {
        return List.of("pom");
    }

    @Override
    public String usage() {
        return "%%pom";
    }

    @Override
    public String summary() {
        return "Adds the dependencies below it, in YAML, to the class path (Ganymede's `%%loadFromPOM`); with none, lists what was added.";
    }

    @Override
    public List<String> examples() {
        return List.of("""
            %%pom
            dependencies:
              - org.knowm.xchart:xchart:4.0.3
              - groupId: org.apache.commons
                artifactId: commons-math3
                version: 3.6.1""");
    }

    @Override
    public String remarks() {
        return "`repositories:` is a list of their `id` and `url`. `${name}` is a system property of the kernel's Java.";
    }

    @Override
    public boolean hasCellForm() {
        return true;
    }

    @Override
    public boolean hasLineForm() {
        return false;
    }

    @Override
    public String run(MagicCall call, MagicContext context) throws MagicException {
        if (!call.arguments().isEmpty()) {
            throw new MagicException("%%pom stands alone on its line: the dependencies begin on the next one.");
        }
        if (call.body().isBlank()) {
            context.print(resolver.asked().isEmpty() ? "Nothing was added yet.\n" : "Added:\n");
            resolver.asked().forEach(each -> context.print("  " + each + "\n"));
            return null;
        }
        try {
            YamlPom pom = YamlPom.parse(call.body());
            for (YamlPom.Place each : pom.repositories()) {
                resolver.addRepository(each.id(), each.url());
            }
            Dependencies.add(resolver, pom.dependencies(), false, context);
            return null;
        } catch (ResolutionException failure) {
            throw new MagicException(failure.getMessage());
        }
    }
}
