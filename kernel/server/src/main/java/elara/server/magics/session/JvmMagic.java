package elara.server.magics.session;

import elara.server.jvm.SessionJvm;
import elara.server.jvm.SessionOptions;
import elara.server.magics.Magic;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicContext;
import elara.server.magics.MagicException;
import elara.server.magics.Parameter;
import elara.server.magics.Table;
import elara.server.session.CurrentSession;
import elara.server.session.LostValues;
import java.io.IOException;
import java.util.List;

/** {@code %jvm}: shows the Java that runs the cells, and starts it anew with other options. */
public final class JvmMagic implements Magic {

    private static final String RESTART = "restart";
    private static final String DEFAULT = "default";

    private final CurrentSession session;

    public JvmMagic(CurrentSession session) {
        this.session = session;
    }

    @Override
    public List<String> names() {
        return List.of("jvm");
    }

    @Override
    public String usage() {
        return "%jvm [restart | default | -option ...]";
    }

    @Override
    public String summary() {
        return "Shows the Java that runs your cells, or starts the session anew with other options of it.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("-option ...", "of `java`, such as `-Xmx4g` or `--enable-preview`, in place of those of the last `%jvm`"),
                new Parameter(RESTART, "starts anew with the options of now, in the directory of `%cd` and with the environment of `%env`"),
                new Parameter(DEFAULT, "starts anew without options of `%jvm`"));
    }

    /** Those that are asked for most; Java has hundreds. */
    @Override
    public List<Parameter> options() {
        return List.of(new Parameter("-Xmx4g", "a heap of 4 GB"), new Parameter("-Xss16m", "deeper recursion"), new Parameter("-ea", "assertions"),
                new Parameter("--enable-preview", "previews of the language"), new Parameter("--add-modules module", "such as jdk.incubator.vector"),
                new Parameter("--add-exports module/package=ALL-UNNAMED", "inner parts of the JDK, for the compiler and at run time"),
                new Parameter("--add-opens module/package=ALL-UNNAMED", "inner parts of the JDK, for reflection"));
    }

    @Override
    public List<String> examples() {
        return List.of("%jvm", "%jvm -Xmx4g --enable-preview", "%jvm --add-modules jdk.incubator.vector", "%jvm restart");
    }

    @Override
    public String remarks() {
        return "Imports, methods and classes of the notebook and its class path are kept; the values of variables are lost, and `%restore`"
                + " runs the cells again that made them. What concerns the language (`--enable-preview`, `--add-modules`, `--add-exports`) holds"
                + " for the compiler as well. `ELARA_SESSION_OPTIONS` gives options to all notebooks.";
    }

    @Override
    public String run(MagicCall call, MagicContext context) throws MagicException {
        List<String> words = call.arguments();
        if (words.isEmpty()) {
            show(context);
        } else if (!context.isInCell()) {
            throw new MagicException("%jvm starts another Java, and would end the code that calls it: write it into a cell of its own.");
        } else if (words.equals(List.of(RESTART))) {
            restart(SessionOptions.chosen(), context);
        } else if (words.equals(List.of(DEFAULT))) {
            restart(List.of(), context);
        } else {
            context.print("Starting Java with " + String.join(" ", words) + " …\n");
            JvmOptions.check(words);
            restart(words, context);
        }
        return null;
    }

    private void show(MagicContext context) {
        SessionJvm jvm = session.jvm();
        var machine = jvm.machine();
        Table table = new Table("Java of this session", "");
        table.row("version", Runtime.version() + ", " + System.getProperty("java.vendor"));
        table.row("home", System.getProperty("java.home"));
        table.row("machine", machine.name());
        table.row("heap", context.inSession(run -> run.heap()));
        table.row("options", SessionOptions.users().isEmpty() ? "none of yours" : String.join(" ", SessionOptions.users()));
        table.row("class path", entries(session.prepared().classpath().size()));
        table.row("directory", jvm.directory().toString());
        table.row("process", Long.toString(jvm.pid()));
        context.show(table.bundle());
    }

    private static String entries(int count) {
        return count == 0 ? "nothing but Elara's own" : count == 1 ? "1 jar or folder" : count + " jars and folders";
    }

    private void restart(List<String> options, MagicContext context) throws MagicException {
        try {
            LostValues lost = context.<LostValues>inSession(run -> {
                try {
                    return session.replace(options, run);
                } catch (IOException notStarted) {
                    throw new NotStarted(notStarted.getMessage());
                }
            });
            context.print("The session runs in a new Java now" + (options.isEmpty() ? "" : ", with " + String.join(" ", options)) + ". " + lost.told("It") + "\n");
        } catch (NotStarted notStarted) {
            throw new MagicException("A Java with these options " + notStarted.getMessage() + ". The session goes on as it was.");
        }
    }

    /** Carries why it did not start out of the session's work. */
    private static final class NotStarted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotStarted(String message) {
            super(message);
        }
    }
}
