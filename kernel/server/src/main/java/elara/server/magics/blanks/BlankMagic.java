package elara.server.magics.blanks;

import elara.server.magics.Magic;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicContext;
import elara.server.magics.MagicException;
import elara.server.magics.Parameter;
import java.util.List;

/** {@code %blank name}: the cell is the student's version of a blank; it counts when its {@code %check} has passed. */
public final class BlankMagic implements Magic {

    private final Blanks blanks;

    public BlankMagic(Blanks blanks) {
        this.blanks = blanks;
    }

    @Override
    public List<String> names() {
        return List.of("blank");
    }

    @Override
    public String usage() {
        return "%blank name";
    }

    @Override
    public String summary() {
        return "Says that the cell is your version of a blank, which counts when its `%check` has passed.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("name", "of the blank"));
    }

    @Override
    public List<String> examples() {
        return List.of("%blank forward\ndouble forward(double x) { return Math.max(0, x); }");
    }

    @Override
    public String run(MagicCall call, MagicContext context) throws MagicException {
        if (call.arguments().size() != 1) {
            throw new MagicException("%blank takes the name of a blank. Usage: " + usage());
        }
        if (!blanks.isDefining()) {
            String name = call.arguments().get(0);
            var answer = new Blanks.Answer(context.cell(), context.code());
            blanks.forget(name);
            context.atEnd((ok, after) -> ended(name, ok, answer, after));
        }
        return null;
    }

    private void ended(String name, boolean ok, Blanks.Answer answer, MagicContext after) {
        if (ok) {
            blanks.answer(name, answer);
        }
        blanks.defineGiven(name, after);
    }
}
