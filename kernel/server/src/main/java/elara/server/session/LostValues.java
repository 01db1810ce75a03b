package elara.server.session;

import java.util.List;

/**
 * The values that went with a JVM.
 *
 * @param variables the names of the variables that had them
 * @param cells what the cells are called that can make them again, in the order they were run
 */
public record LostValues(List<String> variables, List<String> cells) {
}
