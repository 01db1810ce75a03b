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
import java.util.Map;
import java.util.function.Predicate;

/** {@code %vars}: the variables that cells have declared, with their values. */
public final class VarsMagic implements Magic {

    private final CurrentSession session;

    public VarsMagic(CurrentSession session) {
        this.session = session;
    }

    @Override
    public List<String> names() {
        return List.of("vars", "who", "whos", "/vars");
    }

    @Override
    public String usage() {
        return "%vars [name ...]";
    }

    @Override
    public String summary() {
        return "Lists the variables of the notebook, with their types, their values and the cells that declared them.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Names.PARAMETER);
    }

    @Override
    public Argument argument() {
        return Argument.VARIABLE;
    }

    @Override
    public List<String> examples() {
        return List.of("%vars", "%vars x* result");
    }

    @Override
    public String run(MagicCall call, MagicContext context) throws MagicException {
        Predicate<String> wanted = Names.wanted(call, this);
        Session current = session.get();
        List<Definition> variables = Names.definitions(current, Definition.Kind.VARIABLE, wanted);
        Map<String, String> lost = current.lost().cells();
        Table table = new Table("variable", "type", "value", "cell");
        Map<String, String> values = context.inSession(run -> current.values(variables, run));
        variables.forEach(each -> table.row(each.name(), each.typeName(), values.getOrDefault(each.name(), ""), Names.place(each, current)));
        lost.forEach((name, cell) -> {
            if (wanted.test(name)) {
                table.row(name, "", "lost; %restore brings it back", cell);
            }
        });
        Names.show(table, "variables", call, context);
        return null;
    }
}
