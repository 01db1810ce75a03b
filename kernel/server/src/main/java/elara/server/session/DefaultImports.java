package elara.server.session;

import elara.server.jvm.SessionJvm;
import java.util.List;
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

    private DefaultImports() {
    }

    /** As source. */
    static String source() {
        Stream<String> names = SessionJvm.ownClasspath().size() > 1
            ? Stream.concat(NAMES.stream(), COMPATIBLE.stream()) : NAMES.stream();
        return names.map(name -> "import " + name + ";").collect(Collectors.joining("\n"));
    }
}
