package elara.server.session;

import java.util.List;
import java.util.Map;
import jdk.jshell.SnippetEvent;

/**
 * What running a snippet, or rendering its value, did.
 *
 * @param events JShell's events, of the snippet itself and of those that depend on it
 * @param exception what the user's code threw, as the agent's {@code ExceptionFields} lays it out; null if nothing
 * @param data the rendered value's representations by MIME type; null if nothing was rendered
 * @param metadata their metadata by MIME type
 */
public record Evaluation(List<SnippetEvent> events, Map<String, Object> exception, Map<String, Object> data,
        Map<String, Object> metadata) {
}
