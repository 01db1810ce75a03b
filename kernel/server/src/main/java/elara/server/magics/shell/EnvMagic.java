package elara.server.magics.shell;

import elara.server.jvm.Surroundings;
import elara.server.magics.Argument;
import elara.server.magics.Magic;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicContext;
import elara.server.magics.MagicException;
import elara.server.magics.Options;
import elara.server.magics.Parameter;
import elara.server.magics.Table;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code %env}: shows and sets variables of the environment. */
public final class EnvMagic implements Magic {

    private static final Pattern ASSIGNMENT = Pattern.compile("\\s*([^\\s=]+)\\s*=\\s*(.*)", Pattern.DOTALL);
    /** A notebook is passed on, with what its cells have shown. */
    private static final Pattern SECRET = Pattern.compile("(?i)key|token|secret|passw|credential");
    private static final String LATER = " %sh and %bash see that at once; Java's System.getenv does when the session starts anew: `%jvm restart`.\n";

    private final Surroundings surroundings;

    public EnvMagic(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public List<String> names() {
        return List.of("env");
    }

    @Override
    public String usage() {
        return "%env [-d] [NAME[=value]]";
    }

    @Override
    public String summary() {
        return "Shows the environment, or one variable of it, or sets one for the processes that are started from now on.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("-d", "removes the variable"), new Parameter("NAME", "of the variable to show"),
                new Parameter("NAME[=value]", "sets it; the value goes to the end of the line, quotes are part of it"));
    }

    @Override
    public Argument argument() {
        return Argument.ENVIRONMENT;
    }

    @Override
    public List<String> examples() {
        return List.of("%env", "%env PATH", "%env OMP_NUM_THREADS=2", "%env -d OMP_NUM_THREADS");
    }

    @Override
    public String remarks() {
        return "`%sh` and `%bash` see a change at once. A Java that runs keeps the environment that it was started with, and so do the"
                + " processes that it starts: its own changes when the session starts anew, as with `%jvm restart`.";
    }

    @Override
    public String run(MagicCall call, MagicContext context) throws MagicException {
        Matcher assignment = ASSIGNMENT.matcher(call.line());
        Map<String, String> environment = surroundings.environment();
        if (assignment.matches()) {
            surroundings.set(assignment.group(1), assignment.group(2).stripTrailing());
            context.print(assignment.group(1) + "=" + assignment.group(2).stripTrailing() + "." + LATER);
            return null;
        }
        Options options = Options.parse(new MagicCall("env", words(call.line()), null), this);
        if (options.rest().size() > 1 || options.has("-d") && options.rest().isEmpty()) {
            throw new MagicException("%env takes one variable. Usage: " + usage());
        }
        if (options.rest().isEmpty()) {
            Table table = new Table("variable", "value");
            environment.forEach((name, value) -> table.row(name, SECRET.matcher(name).find() ? "not shown here; %env " + name + " prints it" : value));
            context.show(table.bundle());
            return null;
        }
        String name = options.rest().get(0);
        if (!environment.containsKey(name)) {
            throw new MagicException("There is no variable " + name + " in the environment. %env lists them all.");
        }
        if (options.has("-d")) {
            surroundings.set(name, null);
            context.print(name + " is removed." + LATER);
        } else {
            context.print(environment.get(name) + "\n");
        }
        return null;
    }

    /** A line with the values of placeholders comes as one argument. */
    private static List<String> words(String line) {
        return line.isBlank() ? List.of() : List.of(line.strip().split("\\s+"));
    }
}
