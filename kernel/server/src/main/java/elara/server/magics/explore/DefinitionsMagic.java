package elara.server.magics.explore;

import elara.server.compiler.Definition;
import elara.server.magics.Argument;
import elara.server.magics.Magic;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicContext;
import elara.server.magics.MagicException;
import elara.server.magics.Parameter;
import elara.server.magics.Table;
import elara.server.session.CurrentSession;
import elara.server.session.Session;
import java.util.List;

/** {@code %methods} and {@code %types}: what cells have defined, but for variables. */
public final class DefinitionsMagic implements Magic {

    private final CurrentSession session;
    private final Definition.Kind kind;
    private final String name;

    private DefinitionsMagic(CurrentSession session, Definition.Kind kind, String name) {
        this.session = session;
        this.kind = kind;
        this.name = name;
    }

    /** {@code %methods}. */
    public static DefinitionsMagic ofMethods(CurrentSession session) {
        return new DefinitionsMagic(session, Definition.Kind.METHOD, "methods");
    }

    /** {@code %types}. */
    public static DefinitionsMagic ofTypes(CurrentSession session) {
        return new DefinitionsMagic(session, Definition.Kind.TYPE, "types");
    }

    @Override
    public List<String> names() {
        return List.of(name, "/" + name);
    }

    @Override
    public String usage() {
        return "%" + name + " [name ...]";
    }

    @Override
    public String summary() {
        return kind == Definition.Kind.METHOD ? "Lists the methods of the notebook, and the cells that they stand in."
                : "Lists the classes, records, enums and interfaces of the notebook, and the cells that they stand in.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Names.PARAMETER);
    }

    @Override
    public Argument argument() {
        return kind == Definition.Kind.METHOD ? Argument.METHOD : Argument.TYPE;
    }

    @Override
    public List<String> examples() {
        return List.of("%" + name, kind == Definition.Kind.METHOD ? "%methods train*" : "%types *Layer");
    }

    @Override
    public String run(MagicCall call, MagicContext context) throws MagicException {
        Table table = new Table(name.substring(0, name.length() - 1), "cell");
        Session current = session.prepared();
        Names.definitions(current, kind, Names.wanted(call, this))
                .forEach(each -> table.row(each.declaration(), Names.place(each, current)));
        Names.show(table, name, call, context);
        return null;
    }
}
