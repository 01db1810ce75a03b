package elara.server.session;

import java.util.List;
import java.util.stream.Collectors;

/** What every cell can use without an import. */
final class DefaultImports {
    /** Those of JShell, which users of other Java kernels know, {@code java.time}, and what cells call to show things, to ask and to make controls. */
    private static final List<String> NAMES = List.of("java.io.*", "java.math.*", "java.net.*", "java.nio.file.*", "java.time.*", "java.util.*",
        "java.util.concurrent.*", "java.util.function.*", "java.util.prefs.*", "java.util.regex.*", "java.util.stream.*",
        "static elara.display.Display.*", "static elara.input.Input.*", "static elara.widgets.Interact.*");

    private DefaultImports() {
    }

    /** As source. */
    static String source() {
        return NAMES.stream().map(name -> "import " + name + ";").collect(Collectors.joining("\n"));
    }
}
