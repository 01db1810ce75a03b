package elara.server.session;

import elara.server.compiler.Definitions;
import elara.server.compiler.Piece;
import elara.server.jvm.SessionJvm;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every cell can use without an import. */
final class DefaultImports {
    /** Those of JShell, which users of other Java kernels know, {@code java.time}, and what cells call to show things, to ask, to use the kernel and to make controls. */
    private static final List<String> NAMES = List.of("java.io.*", "java.math.*", "java.net.*", "java.nio.file.*", "java.time.*", "java.util.*",
        "java.util.concurrent.*", "java.util.function.*", "java.util.prefs.*", "java.util.regex.*", "java.util.stream.*",
        "static elara.display.Display.*", "static elara.input.Input.*", "static elara.kernel.Kernel.*", "static elara.widgets.Interact.*");

    /** What IJava's notebooks call. Imported one by one, they cost nothing where nobody does. */
    private static final List<String> COMPATIBLE = List.of("static io.github.spencerpark.ijava.runtime.Kernel.getKernelInstance");

    /** The same, and what returns types of IJava's: for notebooks that name them. */
    private static final List<String> OF_IJAVA = List.of(COMPATIBLE.get(0), "static io.github.spencerpark.ijava.runtime.Rendering.render");
    private static final Pattern NAMES_IJAVA = Pattern.compile("\\bio\\.github\\.spencerpark\\.");
    private static final Pattern DISPLAY_DATA = Pattern.compile("(?<!(?:class|record|interface|enum) )\\bDisplayData\\b");

    /** The same of JJava: types of the two cannot be mixed. */
    private static final List<String> OF_JJAVA = List.of("static org.dflib.jjava.kernel.JavaNotebookStatics.getKernelInstance",
        "static org.dflib.jjava.kernel.JavaNotebookStatics.kernel", "static org.dflib.jjava.runtime.Rendering.render");
    private static final Pattern NAMES_JJAVA = Pattern.compile("\\borg\\.dflib\\.jjava\\.");
    /** As it is used, not declared. */
    private static final Pattern CALLS_KERNEL = Pattern.compile("(?<![.\\w])kernel\\(\\)\\s*[.,)]|=\\s*kernel\\(\\)");

    private DefaultImports() {
    }

    /** As source. */
    static String source() {
        return source(hasCompatible() ? Stream.concat(NAMES.stream(), COMPATIBLE.stream()) : NAMES.stream());
    }

    /** What a source needs besides, if it names something of another kernel's, or if only that kernel has what it calls. */
    static Optional<String> besides(String source, Definitions defined) {
        if (!hasCompatible()) {
            return Optional.empty();
        }
        if (NAMES_JJAVA.matcher(source).find() || CALLS_KERNEL.matcher(source).find() && defined.named("kernel").isEmpty()) {
            return Optional.of(source(OF_JJAVA.stream()));
        }
        boolean isOfIJava = NAMES_IJAVA.matcher(source).find() || DISPLAY_DATA.matcher(source).find() && defined.named("DisplayData").isEmpty() && !isJJavas(defined);
        return isOfIJava ? Optional.of(source(OF_IJAVA.stream())) : Optional.empty();
    }

    private static boolean isJJavas(Definitions defined) {
        return defined.imports().stream().anyMatch(each -> OF_JJAVA.contains("static " + ((Piece.Import) each.content()).name()));
    }

    private static boolean hasCompatible() {
        return SessionJvm.ownClasspath().size() > 1;
    }

    private static String source(Stream<String> names) {
        return names.map(name -> "import " + name + ";").collect(Collectors.joining("\n"));
    }
}
