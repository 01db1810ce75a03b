package elara.server.session;

import java.util.ArrayList;
import java.util.List;

/** javac's options for cells. */
final class CompilerOptions {
    /**
     * What the compiler warns of: what is nearly always a mistake, and what will stop working. Not: what good course code does on
     * purpose (raw types of libraries, no serialVersionUID, resources left open), and what only newer Javas warn of, since a notebook
     * reads the same on all of them.
     */
    private static final String LINT = "-Xlint:deprecation,removal,divzero,empty,fallthrough,finally,static,unchecked";

    /** Those of all cells. */
    static final List<String> OF_ALL = List.of("-g", LINT, "-proc:none",
        // All errors at once, those of the flow analysis too.
        "-XDshould-stop.ifError=FLOW");

    private CompilerOptions() {
    }

    /**
     * The options.
     *
     * @param session the options of the session JVM, of which the compiler has to know some as well
     */
    static List<String> of(List<String> session) {
        List<String> options = new ArrayList<>(OF_ALL);
        for (int i = 0; i < session.size(); i++) {
            String option = session.get(i);
            if (option.equals("--enable-preview")) {
                options.addAll(List.of(option, "--source", Integer.toString(Runtime.version().feature())));
            } else if (option.startsWith("--add-modules") || option.startsWith("--add-exports")) {
                options.add(option);
                if (option.indexOf('=') < 0 && i + 1 < session.size()) {
                    options.add(session.get(++i));
                }
            }
        }
        options.addAll(UsersJavacOptions.all());
        return options;
    }
}
