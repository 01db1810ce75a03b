package elara.server.magics.explore;

import elara.server.magics.Magic;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicContext;
import elara.server.magics.MagicException;
import elara.server.magics.Parameter;
import elara.server.magics.Table;
import elara.server.session.CurrentSession;
import java.util.List;
import java.util.function.Predicate;

/** {@code %imports}: what names of Java's own and of libraries mean without their package. */
public final class ImportsMagic implements Magic {

    private final CurrentSession session;

    public ImportsMagic(CurrentSession session) {
        this.session = session;
    }

    @Override
    public List<String> names() {
        return List.of("imports", "/imports");
    }

    @Override
    public String usage() {
        return "%imports [name ...]";
    }

    @Override
    public String summary() {
        return "Lists the imports: those that every notebook has, and those of its cells.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Names.PARAMETER);
    }

    @Override
    public List<String> examples() {
        return List.of("%imports", "%imports java.util.*");
    }

    @Override
    public String run(MagicCall call, MagicContext context) throws MagicException {
        Predicate<String> wanted = Names.wanted(call, this);
        Table table = new Table("import", "cell");
        session.prepared().definitions().imports().forEach(each -> {
            String cell = each.source().name();
            String name = each.text().strip().replaceFirst("^import\\s+", "").replaceFirst("\\s*;$", "");
            if (wanted.test(name.replaceFirst("^static\\s+", ""))) {
                table.row(name, cell.equals("imports") ? "every notebook" : cell);
            }
        });
        Names.show(table, "imports", call, context);
        return null;
    }
}
