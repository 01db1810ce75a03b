package elara.server.session;

import java.util.List;

/**
 * What is left of what cells defined, and what went with a JVM.
 *
 * @param definitions the types and methods that a fresh JVM gets, as a reader writes them
 * @param variables the names of the variables that had them
 * @param cells what the cells are called that can make them again, in the order they were run
 */
public record LostValues(List<String> definitions, List<String> variables, List<String> cells) {
}
