package elara.server.magics;

import elara.server.maven.MavenResolver;
import elara.server.maven.Pom;
import elara.server.maven.ResolutionException;
import java.nio.file.InvalidPathException;
import java.util.List;

/**
 * {@code %loadFromPOM file [scopes]} and {@code %%loadFromPOM [scopes]}: adds the dependencies of a POM. The lines below
 * the cell form are a whole {@code project}, or pieces as README files show them: {@code dependency},
 * {@code dependencies}, {@code repository}, {@code repositories}, ...
 */
final class LoadFromPomMagic implements Magic {

    private final MavenResolver resolver;

    LoadFromPomMagic(MavenResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public List<String> names() {
        return List.of("loadFromPOM");
    }

    @Override
    public String usage() {
        return "%loadFromPOM [-v] pom.xml [scope ...]";
    }

    @Override
    public boolean hasCellForm() {
        return true;
    }

    @Override
    public String run(MagicCall call, MagicContext context) throws MagicException {
        Options options = Options.parse(call, usage());
        try {
            MavenMagic.add(resolver, List.of(pom(call, options.positional(), context)), options, context);
            return null;
        } catch (ResolutionException failure) {
            throw new MagicException(failure.getMessage());
        }
    }

    private Pom pom(MagicCall call, List<String> arguments, MagicContext context)
            throws MagicException, ResolutionException {
        if (call.isCell()) {
            return Pom.ofFragment(call.body(), arguments);
        }
        if (arguments.isEmpty()) {
            throw new MagicException("%loadFromPOM needs the path of a POM. Usage: " + usage());
        }
        try {
            return Pom.ofFile(Globs.path(arguments.get(0), context.directory()), arguments.subList(1, arguments.size()));
        } catch (InvalidPathException notAPath) {
            throw new MagicException(arguments.get(0) + " is not a file name: " + notAPath.getReason() + ".");
        }
    }
}
