package elara.server.session;

import elara.server.jvm.SessionJvm;
import java.util.List;
import java.util.Map;
import jdk.jshell.JShell;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** Makes JShells as cells want them. */
final class Shells {
    /** JShell's own default imports, {@code java.time}, and what cells call to show things and to make controls. */
    private static final List<String> IMPORTS = List.of("java.io.*", "java.math.*", "java.net.*", "java.nio.file.*",
        "java.time.*", "java.util.*", "java.util.concurrent.*", "java.util.function.*", "java.util.prefs.*",
        "java.util.regex.*", "java.util.stream.*", "static elara.display.Display.*",
        "static elara.widgets.Interact.*");

    /**
     * What the compiler warns of: what is nearly always a mistake, and what will stop working. JShell adds unchecked.
     * Not: what good course code does on purpose (raw types of libraries, no serialVersionUID, resources left open), and what only
     * newer Javas warn of, since a notebook reads the same on all of them.
     */
    private static final String LINT = "-Xlint:deprecation,removal,divzero,empty,fallthrough,finally,static";

    private Shells() {
    }

    /** A JShell with the imports that every cell has; {@code control} runs what it compiles. */
    static JShell create(ExecutionControl control) {
        // JShell compiles against the class path of its own JVM, which has libraries that are no business of the user's.
        System.setProperty("java.class.path", SessionJvm.agentPath());
        JShell shell = JShell.builder()
            .executionEngine(new Provider(control), null)
            .compilerOptions("-g", LINT)
            .build();
        shell.addToClasspath(SessionJvm.agentPath());
        for (String name : IMPORTS) {
            shell.eval("import " + name + ";");
        }
        return shell;
    }

    private record Provider(ExecutionControl control) implements ExecutionControlProvider {
        @Override
        public String name() {
            return "elara";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
            return control;
        }
    }
}
