package elara.server.help;

import elara.server.compiler.Definition;
import java.util.Map;

/** What the variables of cells hold. */
@FunctionalInterface
public interface Values {
    /** What is told of a variable's value, by what it is, such as {@code Size}; nothing while a cell runs, which must not wait for that. */
    Map<String, String> of(Definition variable);
}
