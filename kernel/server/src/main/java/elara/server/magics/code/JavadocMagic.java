package elara.server.magics.code;

import elara.server.magics.Argument;
import elara.server.magics.Magic;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicContext;
import elara.server.magics.MagicException;
import elara.server.magics.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code %javadoc}: what is known of a name. {@code name?} at the end of a line is the same, {@code name??} with its source. */
public final class JavadocMagic implements Magic {

    private static final String SOURCE = "--source";

    private final NameHelp help;

    /** Asks {@code help}. */
    public JavadocMagic(NameHelp help) {
        this.help = help;
    }

    @Override
    public List<String> names() {
        return List.of("javadoc", "pinfo");
    }

    @Override
    public String usage() {
        return "%javadoc [--source] name ...";
    }

    @Override
    public String summary() {
        return "Shows the documentation of a class, method or magic, or what a variable holds.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter(SOURCE, "shows the source, too"),
            new Parameter("name", "of a class, `List` or `java.util.List`; of a member, `List.add` or `List#add`; of something of the notebook; of a magic, `%maven`"));
    }

    @Override
    public Argument argument() {
        return Argument.NAME;
    }

    @Override
    public List<String> examples() {
        return List.of("%javadoc List.of", "%javadoc String#substring(int)", "%javadoc %maven");
    }

    @Override
    public String remarks() {
        return "`List.of?` on a line of its own is the same as `%javadoc List.of`, and `List.of??` shows the source, too. In JupyterLab, Shift-Tab shows it beside the code.";
    }

    @Override
    public String run(MagicCall call, MagicContext context) throws MagicException {
        List<String> names = call.arguments().stream().filter(each -> !each.equals(SOURCE)).toList();
        if (names.isEmpty()) {
            throw new MagicException("%javadoc needs a name, for example %javadoc List.of. Usage: " + usage());
        }
        for (String name : names) {
            Map<String, String> forms = help.documentation(name, call.arguments().contains(SOURCE)).orElseThrow(() -> unknown(name));
            context.show(new LinkedHashMap<>(forms));
        }
        return null;
    }

    /** Nothing is known of a name. */
    static MagicException unknown(String name) {
        return new MagicException(name.startsWith("%") ? "There is no magic " + name + "."
            : "Nothing is known of " + name + ". Write the name of a class, such as List or java.util.List, of a member, such as List.add,"
                + " or of something that a cell has defined; a cell that defines it has to run first.");
    }
}
