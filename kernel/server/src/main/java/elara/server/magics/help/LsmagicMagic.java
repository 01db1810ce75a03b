package elara.server.magics.help;

import elara.server.magics.Magic;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicContext;
import elara.server.magics.MagicException;
import elara.server.magics.Magics;
import elara.server.magics.Table;
import java.util.List;
import java.util.function.Supplier;

/** {@code %lsmagic}: lists the magics. */
public final class LsmagicMagic implements Magic {

    private final Supplier<Magics> magics;

    /** @param magics that are listed, this one included */
    public LsmagicMagic(Supplier<Magics> magics) {
        this.magics = magics;
    }

    @Override
    public List<String> names() {
        return List.of("lsmagic");
    }

    @Override
    public String usage() {
        return "%lsmagic";
    }

    @Override
    public String summary() {
        return "Lists the magics, with a line for each.";
    }

    @Override
    public List<String> examples() {
        return List.of("%lsmagic");
    }

    @Override
    public String run(MagicCall call, MagicContext context) throws MagicException {
        if (!call.arguments().isEmpty()) {
            throw new MagicException("%lsmagic takes nothing. For one magic, %help " + call.arguments().get(0) + ".");
        }
        Table table = new Table("magic", "what it does");
        magics.get().all().forEach(each -> table.row(forms(each), each.summary().replace("`", "")));
        context.show(table.bundle());
        context.print("%help name tells more of one, for example %help timeit.\n");
        return null;
    }

    private static String forms(Magic magic) {
        String name = magic.names().get(0);
        return (magic.hasLineForm() ? "%" + name : "") + (magic.hasLineForm() && magic.hasCellForm() ? "  " : "")
                + (magic.hasCellForm() ? "%%" + name : "");
    }
}
