package elara.server.magics;

import java.util.List;

/** {@code %restore}: runs the cells again that declared the variables without value. */
final class RestoreMagic implements Magic {

    @Override
    public List<String> names() {
        return List.of("restore");
    }

    @Override
    public String usage() {
        return "%restore";
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
