package elara.server.session;

import java.util.List;
import java.util.Map;
import jdk.jshell.SnippetEvent;

/**
 * What running a snippet did.
 *
 * @param events JShell's events, of the snippet itself and of those that depend on it
 * @param exception what the user's code threw, as the agent's {@code ExceptionFields} lays it out; null if nothing
 * @param reset names of variables that lost their values
 * @param reasons what has changed in classes so that objects of them could not be kept
 */
public record Evaluation(List<SnippetEvent> events, Map<String, Object> exception, List<String> reset, List<String> reasons) {
}
