package elara.server.magics.dialects;

import elara.server.magics.Argument;
import elara.server.magics.Magic;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicContext;
import elara.server.magics.MagicException;
import elara.server.magics.Magics;
import java.util.List;
import java.util.function.Supplier;

/** {@code %%java}: Ganymede's word for what a cell is without it; with no Java below it, the list of variables. */
public final class JavaMagic implements Magic {
    private final Supplier<Magics> magics;

    public JavaMagic(Supplier<Magics> magics) {
        this.magics = magics;
    }

    @Override
    public List<String> names() {
        return List.of("java");
    }

    @Override
    public String usage() {
        return "%%java";
    }

    @Override
    public String summary() {
        return "Runs the Java below it, as a cell without it does (Ganymede's); with none below it, lists the variables.";
    }

    @Override
    public Argument argument() {
        return Argument.JAVA;
    }

    @Override
    public List<String> examples() {
        return List.of("%%java\nint answer = 42;\nanswer");
    }

    @Override
    public boolean hasCellForm() {
        return true;
    }

    @Override
    public boolean hasLineForm() {
        return false;
    }

    @Override
    public String run(MagicCall call, MagicContext context) throws MagicException {
        if (!call.arguments().isEmpty()) {
            throw new MagicException("%%java stands alone on its line: the Java begins on the next one.");
        }
        if (call.body().isBlank()) {
            return magics.get().run(new MagicCall("vars", List.of(), null), context);
        }
        if (!context.isInCell()) {
            throw new MagicException("%%java stands in a cell. Code runs source with eval(\"…\").");
        }
        context.runJava("", 0, call.body().length(), "");
        return null;
    }
}
