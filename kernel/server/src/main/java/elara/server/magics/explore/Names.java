package elara.server.magics.explore;

import elara.server.compiler.Definition;
import elara.server.history.Glob;
import elara.server.magics.Magic;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicContext;
import elara.server.magics.MagicException;
import elara.server.magics.Options;
import elara.server.magics.Parameter;
import elara.server.magics.Table;
import elara.server.session.Session;
import java.util.List;
import java.util.function.Predicate;

/** What the magics have in common that list what is defined. */
final class Names {

    static final Parameter PARAMETER = new Parameter("name", "only what is called so; `*` is any text, `?` one character");

    private Names() {
    }

    /**
     * Which names are asked for; all if none is named.
     *
     * @throws MagicException if there is an option
     */
    static Predicate<String> wanted(MagicCall call, Magic magic) throws MagicException {
        List<String> patterns = Options.parse(call, magic).rest();
        return name -> patterns.isEmpty() || patterns.stream().anyMatch(pattern -> Glob.of(pattern).test(name));
    }

    /** What is defined of a kind, in the order of definition; not what annotation processors have made. */
    static List<Definition> definitions(Session session, Definition.Kind kind, Predicate<String> wanted) {
        return session.definitions().all().stream()
                .filter(each -> each.kind() == kind && !each.isGenerated() && wanted.test(each.name())).toList();
    }

    /** The cell of a definition, and what keeps it from being used. */
    static String place(Definition definition, Session session) {
        String cell = definition.piece().source().name();
        return switch (definition.state()) {
            case USABLE -> cell;
            case WAITING -> cell + ", waits for " + String.join(", ", session.definitions().causes(definition));
            case BROKEN -> cell + ", does not compile any more";
        };
    }

    /** Shows a table, or says that it would be empty. */
    static void show(Table table, String what, MagicCall call, MagicContext context) {
        if (!table.isEmpty()) {
            context.show(table.bundle());
        } else if (call.arguments().isEmpty()) {
            context.print("There are no " + what + " yet.\n");
        } else {
            context.print("There are no " + what + " called " + String.join(" or ", call.arguments()) + ".\n");
        }
    }
}
