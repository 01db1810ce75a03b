package elara.server.magics.dialects;

import elara.server.magics.Magic;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicContext;
import elara.server.magics.MagicException;
import elara.server.magics.Magics;
import elara.server.magics.Parameter;
import java.util.List;
import java.util.function.Supplier;

/** {@code %jshell /vars} and its like: rapaio's way to the commands of JShell, which are magics themselves here. */
public final class JshellMagic implements Magic {
    /** Asks for what has failed as well, which the lists of the notebook's cells have anyway. */
    private static final String ALL = "-all";

    private final Supplier<Magics> magics;

    public JshellMagic(Supplier<Magics> magics) {
        this.magics = magics;
    }

    @Override
    public List<String> names() {
        return List.of("jshell");
    }

    @Override
    public String usage() {
        return "%jshell /command";
    }

    @Override
    public String summary() {
        return "Does what a command of JShell does, such as `/vars` (rapaio's; the command alone does it as well).";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("/command", "`/vars`, `/methods`, `/types`, `/imports` or `/list`"));
    }

    @Override
    public List<String> examples() {
        return List.of("%jshell /vars", "%jshell /list 3");
    }

    @Override
    public String run(MagicCall call, MagicContext context) throws MagicException {
        List<String> words = call.arguments().stream().filter(each -> !each.equals(ALL)).toList();
        if (words.isEmpty() || !words.get(0).startsWith("/")) {
            throw new MagicException("%jshell needs a command of JShell, for example %jshell /vars. Java is written into a cell as it is.");
        }
        return magics.get().run(new MagicCall(words.get(0), words.subList(1, words.size()), null), context);
    }
}
