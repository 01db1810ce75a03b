package elara.server.cells;

import elara.server.jvm.SessionJvm;
import elara.server.magics.JavaLiteral;
import elara.server.magics.MagicCall;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The names of the magics that the notebook's code has defined. They run in the session JVM, and end with it. */
public final class RegisteredMagics {
    private SessionJvm owner;
    private final Set<String> line = new HashSet<>();
    private final Set<String> cell = new HashSet<>();

    /** One is there from now on. */
    public synchronized void add(SessionJvm jvm, String name, boolean isCell) {
        if (jvm != owner) {
            line.clear();
            cell.clear();
            owner = jvm;
        }
        (isCell ? cell : line).add(name);
    }

    /** The Java source that calls a magic, if it is one of those. Unless it is an expression, its value is shown. */
    synchronized Optional<String> source(SessionJvm jvm, MagicCall call) {
        if (jvm != owner || !(call.isCell() ? cell : line).contains(call.name())) {
            return Optional.empty();
        }
        String method = !call.isExpression() ? "CalledMagic." + (call.isCell() ? "cell" : "line") : "Kernel.lineMagic";
        return Optional.of("elara.kernel." + method + "(" + JavaLiteral.string(call.name()) + ", " + Placeholders.list(call.arguments(), each -> !each.isBlank())
            + (call.isCell() ? ", " + JavaLiteral.string(call.body()) : "") + ")");
    }
}
