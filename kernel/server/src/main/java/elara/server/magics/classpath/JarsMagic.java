package elara.server.magics.classpath;

import elara.server.magics.Argument;
import elara.server.magics.Globs;
import elara.server.magics.JavaLiteral;
import elara.server.magics.Magic;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicContext;
import elara.server.magics.MagicException;
import elara.server.magics.Parameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** {@code %jars}: adds jar files to the class path, by globs; of a directory all its jars. Its value is their paths. */
public final class JarsMagic implements Magic {

    @Override
    public List<String> names() {
        return List.of("jars", "jar");
    }

    @Override
    public String usage() {
        return "%jars path ...";
    }

    @Override
    public String summary() {
        return "Adds jar files to the class path.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("path", "a jar, or a folder of jars; `*` is any text, `?` one character"));
    }

    @Override
    public Argument argument() {
        return Argument.JAR;
    }

    @Override
    public List<String> examples() {
        return List.of("%jars lib/*.jar", "List<String> added = %jars \"my libraries\"");
    }

    @Override
    public String remarks() {
        return "As a value, it is the list of the paths that it has added. `%%jars` takes a path from each line below it.";
    }

    @Override
    public boolean hasCellForm() {
        return true;
    }

    @Override
    public String run(MagicCall call, MagicContext context) throws MagicException {
        List<String> globs = new ArrayList<>(call.arguments());
        if (call.isCell()) {
            call.body().lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(globs::add);
        }
        if (globs.isEmpty()) {
            throw new MagicException("%" + call.name() + " needs a path. Usage: " + usage());
        }
        Set<Path> jars = new LinkedHashSet<>();
        for (String glob : globs) {
            List<Path> found = jarsOf(Globs.find(glob, context.directory()));
            if (found.isEmpty()) {
                throw new MagicException(glob + " names no jar file. For a directory of classes use %classpath.");
            }
            jars.addAll(found);
        }
        List<Path> entries = List.copyOf(jars);
        context.addToClasspath(entries);
        return JavaLiteral.listOf(entries);
    }

    static List<Path> jarsOf(List<Path> paths) throws MagicException {
        Set<Path> jars = new LinkedHashSet<>();
        for (Path path : paths) {
            try (Stream<Path> files = Files.isDirectory(path) ? Files.list(path) : Stream.of(path)) {
                files.filter(JarsMagic::isJar).sorted().forEach(jars::add);
            } catch (IOException failure) {
                throw new MagicException(path + " cannot be read: " + failure.getMessage() + ".");
            }
        }
        return List.copyOf(jars);
    }

    private static boolean isJar(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".jar") && Files.isRegularFile(file);
    }
}
