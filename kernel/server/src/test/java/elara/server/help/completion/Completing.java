package elara.server.help.completion;

import elara.server.help.Cells;
import elara.server.magics.Magics;
import elara.server.magics.classpath.ClasspathMagic;
import elara.server.magics.classpath.JarsMagic;
import elara.server.magics.classpath.LoadFromPomMagic;
import elara.server.magics.classpath.MavenMagic;
import elara.server.magics.code.JavadocMagic;
import elara.server.magics.explore.DefinitionsMagic;
import elara.server.magics.explore.VarsMagic;
import elara.server.magics.files.LoadMagic;
import elara.server.magics.shell.EnvMagic;
import elara.server.magics.timing.TimeitMagic;
import elara.server.maven.LocalRepository;
import elara.server.maven.MavenPlaces;
import elara.server.maven.MavenResolver;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Completion in a notebook that has run some cells. */
final class Completing {
    private final Completer completer;

    /** Relative paths, {@code .m2} and Elara's own files are in {@code folder}. */
    Completing(Cells cells, Path folder, String... texts) {
        MavenPlaces places = new MavenPlaces(folder.resolve("elara"), folder.resolve(".m2"));
        completer = new Completer(Cells.MAGIC_JAVA, new MagicCompletion(new Magics(List.of(new MavenMagic(new MavenResolver(places)), new JarsMagic(), new ClasspathMagic(new MavenResolver(places)), new LoadMagic(),
            new LoadFromPomMagic(new MavenResolver(places)), new TimeitMagic(), new JavadocMagic(null), new VarsMagic(null), DefinitionsMagic.ofMethods(null), DefinitionsMagic.ofTypes(null), new EnvMagic(null))), new LocalRepository(places), cells::definitions,
            () -> Map.of("HOME", "/home", "PATH", "/bin"), () -> folder),
            new PathCompletion(() -> folder),
            new JavaCompletion(cells.compiler, cells::definitions, cells.index(), new UsedNames(() -> List.of(texts))));
    }

    /** At the bar. */
    Completion at(String marked) {
        int cursor = marked.indexOf('|');
        return completer.complete(marked.substring(0, cursor) + marked.substring(cursor + 1), cursor);
    }

    /** The texts that are offered at the bar. */
    List<String> texts(String marked) {
        return at(marked).matches().stream().map(Match::text).toList();
    }
}
