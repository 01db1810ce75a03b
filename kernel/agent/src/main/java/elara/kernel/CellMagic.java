package elara.kernel;

import java.util.List;

/** What {@code %%name} does with the lines below it. */
@FunctionalInterface
public interface CellMagic {
    /** Does it; what it returns is the magic's value, null if it has none. */
    Object run(List<String> arguments, String body) throws Exception;
}
