package elara.server.session;

import java.util.Map;

/**
 * What rendering a value did.
 *
 * @param exception what the user's code threw, as the agent's {@code ExceptionFields} lays it out; null if nothing
 * @param data the value's representations by MIME type; null if there are none
 * @param metadata their metadata by MIME type
 */
public record Rendering(Map<String, Object> exception, Map<String, Object> data, Map<String, Object> metadata) {
}
