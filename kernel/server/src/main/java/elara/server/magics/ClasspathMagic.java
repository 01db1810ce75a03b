package elara.server.magics;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code %classpath}: adds directories and jars to the class path as they are, by globs. Its value is their paths. */
final class ClasspathMagic implements Magic {

    @Override
    public List<String> names() {
        return List.of("classpath");
    }

    @Override
    public String usage() {
        return "%classpath target/classes";
    }

    @Override
    public String run(MagicCall call, MagicContext context) throws MagicException {
        if (call.arguments().isEmpty()) {
            throw new MagicException("%classpath needs a path. Usage: " + usage());
        }
        Set<Path> entries = new LinkedHashSet<>();
        for (String glob : call.arguments()) {
            entries.addAll(Globs.find(glob, context.directory()));
        }
        List<Path> added = List.copyOf(entries);
        context.addToClasspath(added);
        return JavaLiteral.listOf(added);
    }
}
