package elara.kernel;

import java.util.List;

/** What {@code %name} does. */
@FunctionalInterface
public interface LineMagic {
    /** Does it; what it returns is the magic's value, null if it has none. */
    Object run(List<String> arguments) throws Exception;
}
