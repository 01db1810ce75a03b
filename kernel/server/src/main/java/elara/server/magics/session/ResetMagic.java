package elara.server.magics.session;

import elara.server.compiler.Definition;
import elara.server.compiler.Definition.Kind;
import elara.server.magics.Magic;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicContext;
import elara.server.magics.MagicException;
import elara.server.magics.Options;
import elara.server.magics.Parameter;
import elara.server.session.CurrentSession;
import elara.server.session.Session;
import elara.server.text.Words;
import java.util.ArrayList;
import java.util.List;

/** {@code %reset}: forgets what cells have defined. */
public final class ResetMagic implements Magic {

    private static final String ONLY_VARIABLES = "variables";

    private final CurrentSession session;

    public ResetMagic(CurrentSession session) {
        this.session = session;
    }

    @Override
    public List<String> names() {
        return List.of("reset", "/reset");
    }

    @Override
    public String usage() {
        return "%reset [-f] [variables]";
    }

    @Override
    public String summary() {
        return "Forgets all that cells have defined and imported, or with `variables` only the variables, and frees their memory.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("-f", "does it; without, it only says what would be forgotten"),
                new Parameter(ONLY_VARIABLES, "only these; methods and classes that use one wait until it is declared again"));
    }

    @Override
    public List<String> examples() {
        return List.of("%reset", "%reset -f", "%reset -f variables");
    }

    @Override
    public String remarks() {
        return "The class path stays, and so does the session's Java; `%jvm restart` starts another.";
    }

    @Override
    public String run(MagicCall call, MagicContext context) throws MagicException {
        Options options = Options.parse(call, this);
        boolean onlyVariables = options.rest().equals(List.of(ONLY_VARIABLES));
        if (!onlyVariables && !options.rest().isEmpty()) {
            throw new MagicException("%reset does not take " + String.join(" ", options.rest()) + ". Usage: " + usage());
        }
        Session current = session.get();
        String what = what(current, onlyVariables);
        if (!options.has("-f")) {
            context.print("%reset would forget " + what + ". `%reset -f" + (onlyVariables ? " variables" : "") + "` does it.\n");
            return null;
        }
        context.inSession(run -> {
            current.reset(onlyVariables);
            return null;
        });
        context.print("Forgot " + what + ".\n");
        return null;
    }

    private static String what(Session current, boolean onlyVariables) {
        List<String> counts = new ArrayList<>();
        add(counts, current, Kind.VARIABLE, "variable");
        if (!onlyVariables) {
            add(counts, current, Kind.METHOD, "method");
            add(counts, current, Kind.TYPE, "type");
            counts.add("all imports of cells");
        }
        return counts.isEmpty() ? "nothing: there are no variables" : Words.list(counts);
    }

    private static void add(List<String> counts, Session current, Kind kind, String noun) {
        List<String> names = current.definitions().all().stream().filter(each -> each.kind() == kind).map(Definition::label).distinct().toList();
        if (!names.isEmpty()) {
            counts.add(Words.count(names.size(), noun) + " (" + Words.shortList(names, "of them") + ")");
        }
    }
}
