package elara.server.magics.blanks;

import elara.server.magics.Magic;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicContext;
import elara.server.magics.MagicException;
import elara.server.magics.Parameter;
import java.util.List;

/** {@code %check name}: the cell checks the student's version of a blank, which later cells use once it has passed. */
public final class CheckMagic implements Magic {

    private final Blanks blanks;

    public CheckMagic(Blanks blanks) {
        this.blanks = blanks;
    }

    @Override
    public List<String> names() {
        return List.of("check");
    }

    @Override
    public String usage() {
        return "%check name";
    }

    @Override
    public String summary() {
        return "Checks your version of a blank, which later cells use once it has passed.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("name", "of the blank"));
    }

    @Override
    public List<String> examples() {
        return List.of("%check forward\nassert forward(-1) == 0;");
    }

    @Override
    public String run(MagicCall call, MagicContext context) throws MagicException {
        if (call.arguments().size() != 1) {
            throw new MagicException("%check takes the name of a blank. Usage: " + usage());
        }
        String name = call.arguments().get(0);
        if (!blanks.isAnswered(name)) {
            sayWhatIsUsed(name, context);
            throw new MagicException("There is nothing to check yet: the cell above has not run without error. Run it first.");
        }
        context.atEnd((ok, after) -> {
            if (!ok) {
                blanks.defineGiven(name, after);
                sayWhatIsUsed(name, after);
            }
        });
        blanks.defineAnswer(name, context);
        return null;
    }

    private void sayWhatIsUsed(String name, MagicContext context) {
        if (blanks.isGiven(name)) {
            context.print("Later cells use the course's version until this check has passed.\n");
        }
    }
}
