package elara.server.magics.session;

import elara.server.magics.Magic;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicContext;
import elara.server.magics.MagicException;
import java.util.List;

/** {@code %restore}: runs the cells again that declared the variables without value. */
public final class RestoreMagic implements Magic {

    @Override
    public List<String> names() {
        return List.of("restore");
    }

    @Override
    public String usage() {
        return "%restore";
    }

    @Override
    public String summary() {
        return "Runs the cells again that declared the variables without value.";
    }

    @Override
    public List<String> examples() {
        return List.of("%restore");
    }

    @Override
    public String remarks() {
        return "Variables lose their values when the session starts anew, or when their class changes so that Java cannot swap it.";
    }

    @Override
    public String run(MagicCall call, MagicContext context) throws MagicException {
        if (!call.arguments().isEmpty()) {
            throw new MagicException("%restore takes nothing: it runs the cells again that made what is lost.");
        }
        context.restore();
        return null;
    }
}
