package elara.server.session;

import elara.server.compiler.Definitions;
import elara.server.jvm.SessionJvm;
import java.util.List;
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

    /** What JJava's notebooks call, in place of IJava's: types of the two cannot be mixed. */
    static final String OF_JJAVA = "import static org.dflib.jjava.kernel.JavaNotebookStatics.getKernelInstance;\n"
        + "import static org.dflib.jjava.kernel.JavaNotebookStatics.kernel;";
    private static final Pattern NAMES_JJAVA = Pattern.compile("\\borg\\.dflib\\.jjava\\.");
    /** As it is used, not declared. */
    private static final Pattern CALLS_KERNEL = Pattern.compile("(?<![.\\w])kernel\\(\\)\\s*[.,)]|=\\s*kernel\\(\\)");

    private DefaultImports() {
    }

    /** Whether {@link #OF_JJAVA} is for a source: it names something of JJava's, or calls its {@code kernel()} and there is no other. */
    static boolean isForJJava(String source, Definitions defined) {
        return SessionJvm.ownClasspath().size() > 1 && (NAMES_JJAVA.matcher(source).find()
            || CALLS_KERNEL.matcher(source).find() && defined.named("kernel").isEmpty());
    }

    /** As source. */
    static String source() {
        Stream<String> names = SessionJvm.ownClasspath().size() > 1
            ? Stream.concat(NAMES.stream(), COMPATIBLE.stream()) : NAMES.stream();
        return names.map(name -> "import " + name + ";").collect(Collectors.joining("\n"));
    }
}
