package elara.server.magics.classpath;

import elara.server.magics.Argument;
import elara.server.magics.Globs;
import elara.server.magics.JavaLiteral;
import elara.server.magics.Magic;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicContext;
import elara.server.magics.MagicException;
import elara.server.magics.Parameter;
import elara.server.maven.MavenResolver;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code %classpath}: adds directories and jars to the class path as they are, by globs. Its value is their paths. */
public final class ClasspathMagic implements Magic {

    private final BeakerxClasspath beakerx;

    public ClasspathMagic(MavenResolver resolver) {
        beakerx = new BeakerxClasspath(resolver);
    }

    @Override
    public List<String> names() {
        return List.of("classpath");
    }

    @Override
    public String usage() {
        return "%classpath path ...";
    }

    @Override
    public String summary() {
        return "Adds folders of classes, or jars, to the class path as they are.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("path", "a folder or jar; `*` is any text, `?` one character; a `/` at the end of a folder's name means the jars in it as well"));
    }

    @Override
    public Argument argument() {
        return Argument.FILE;
    }

    @Override
    public List<String> examples() {
        return List.of("%classpath target/classes");
    }

    @Override
    public String remarks() {
        return "As a value, it is the list of the paths that it has added. `%classpath add mvn group artifact version`, `%classpath add jar path`"
            + " and `%classpath config resolver id url` are BeakerX's words for `%maven`, `%jars` and `%mavenRepo`.";
    }

    @Override
    public boolean hasCellForm() {
        return true;
    }

    @Override
    public String run(MagicCall call, MagicContext context) throws MagicException {
        if (BeakerxClasspath.isMeant(call)) {
            return beakerx.run(call, context);
        }
        if (call.isCell()) {
            throw new MagicException("%%classpath stands before \"add mvn\" or \"add jar\"; %classpath with one percent sign takes paths. Usage: " + usage());
        }
        if (call.arguments().isEmpty()) {
            throw new MagicException("%classpath needs a path. Usage: " + usage());
        }
        Set<Path> entries = new LinkedHashSet<>();
        for (String glob : call.arguments()) {
            entries.addAll(Globs.find(glob, context.directory()));
            if (glob.endsWith("/")) { // in IJava, all that is in it: its jars, when it is no folder of classes
                entries.addAll(JarsMagic.jarsOf(Globs.find(glob, context.directory())));
            }
        }
        List<Path> added = List.copyOf(entries);
        context.addToClasspath(added);
        return JavaLiteral.listOf(added);
    }
}
