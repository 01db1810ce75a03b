package elara.server.magics.classpath;

import elara.server.magics.Argument;
import elara.server.magics.Globs;
import elara.server.magics.Magic;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicContext;
import elara.server.magics.MagicException;
import elara.server.magics.Options;
import elara.server.magics.Parameter;
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
public final class LoadFromPomMagic implements Magic {

    private final MavenResolver resolver;

    public LoadFromPomMagic(MavenResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public List<String> names() {
        return List.of("loadFromPOM");
    }

    @Override
    public String usage() {
        return "%loadFromPOM [-v] [--from repository] pom.xml [scope ...]";
    }

    @Override
    public String summary() {
        return "Adds the dependencies of a POM to the class path.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("-v", "lists what was added"),
                new Parameter("--from repository", "also looks in this repository: its URL, or its id if `%mavenRepo` has named it"),
                new Parameter("pom.xml", "the file; the cell form has the POM, or a piece of one, below it"),
                new Parameter("scope", "which dependencies, such as `test`; if none is named, all that a program runs with"));
    }

    @Override
    public Argument argument() {
        return Argument.FILE;
    }

    @Override
    public List<String> examples() {
        return List.of("%loadFromPOM pom.xml", """
                %%loadFromPOM
                <dependency>
                  <groupId>org.knowm.xchart</groupId>
                  <artifactId>xchart</artifactId>
                  <version>4.0.3</version>
                </dependency>""");
    }

    @Override
    public boolean hasCellForm() {
        return true;
    }

    @Override
    public String run(MagicCall call, MagicContext context) throws MagicException {
        Options options = Options.parse(call, this);
        try {
            MavenMagic.add(resolver, List.of(pom(call, options.rest(), context)), options, context);
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
