package elara.server.magics.files;

import elara.server.magics.JavaLiteral;
import elara.server.magics.Magic;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicContext;
import elara.server.magics.MagicException;
import elara.server.session.CurrentSession;
import java.nio.file.Path;
import java.util.List;

/** {@code %pwd}: the directory that relative paths start from. */
public final class PwdMagic implements Magic {

    private final CurrentSession session;

    public PwdMagic(CurrentSession session) {
        this.session = session;
    }

    @Override
    public List<String> names() {
        return List.of("pwd");
    }

    @Override
    public String usage() {
        return "%pwd";
    }

    @Override
    public String summary() {
        return "Says in which directory relative paths start.";
    }

    @Override
    public List<String> examples() {
        return List.of("%pwd", "String folder = %pwd");
    }

    @Override
    public String remarks() {
        return "As a value, it is the path as a text.";
    }

    @Override
    public String run(MagicCall call, MagicContext context) throws MagicException {
        if (!call.arguments().isEmpty()) {
            throw new MagicException("%pwd takes nothing: it says where relative paths start. %cd changes that.");
        }
        Path own = session.jvm().directory();
        if (!call.isExpression()) {
            context.print(context.directory() + "\n");
            if (!own.equals(context.directory())) {
                context.print("Java's own relative paths start from " + own + ", where the session was started.\n");
            }
        }
        return JavaLiteral.string(context.directory().toString());
    }
}
