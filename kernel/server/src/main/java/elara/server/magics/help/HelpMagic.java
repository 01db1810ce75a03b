package elara.server.magics.help;

import elara.server.magics.Argument;
import elara.server.magics.Magic;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicContext;
import elara.server.magics.MagicException;
import elara.server.magics.Magics;
import elara.server.magics.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** {@code %help}: says how one works with the kernel, and what a magic does. */
public final class HelpMagic implements Magic {

    private static final String OVERVIEW = """
            ### Java in this notebook

            - A cell has statements and definitions, in any order, as a method and a class would have them. The value of its last
              expression is shown, unless a semicolon ends it.
            - **Tab** completes names, **Shift-Tab** documents them, Stop (■) ends a cell that takes too long.
            - A cell that is run again replaces what it defined. `%vars`, `%methods` and `%types` list what there is.
            - `%maven group:artifact:version` adds a library, `%jars` and `%classpath` add files.
            - `display(x)`, `html("…")`, `markdown("…")` show things, `interact(intSlider("n", 1, 10, 5), n -> n * n)` makes controls.
            - `%time` and `%timeit` measure, `%%bash` runs the shell, `%jvm` shows Java and starts it anew with other options.

            `%lsmagic` lists all magics, `%help name` tells more of one, for example `%help timeit`.
            """;

    private final Supplier<Magics> magics;

    /** @param magics that it tells of, this one included */
    public HelpMagic(Supplier<Magics> magics) {
        this.magics = magics;
    }

    @Override
    public List<String> names() {
        return List.of("help", "quickref", "/help", "/?");
    }

    @Override
    public String usage() {
        return "%help [name]";
    }

    @Override
    public String summary() {
        return "Tells how the notebook runs Java, or what a magic does.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("name", "of a magic, with or without percent sign"));
    }

    @Override
    public Argument argument() {
        return Argument.MAGIC;
    }

    @Override
    public List<String> examples() {
        return List.of("%help", "%help timeit");
    }

    @Override
    public String run(MagicCall call, MagicContext context) throws MagicException {
        if (call.arguments().size() > 1) {
            throw new MagicException("%help takes one name. Usage: " + usage());
        }
        String text = call.arguments().isEmpty() ? OVERVIEW : magics.get().described(call.arguments().get(0).replaceFirst("^%{1,2}", ""));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("text/plain", text);
        data.put("text/markdown", text);
        context.show(data);
        return null;
    }
}
