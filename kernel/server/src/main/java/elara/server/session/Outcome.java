package elara.server.session;

import java.util.Map;

/**
 * How a run of code in the session ended.
 *
 * @param stopped whether it was ended from outside
 * @param exception what the user's code threw, as the agent's {@code ExceptionFields} lays it out; null if nothing
 * @param data the value's representations by MIME type; null if there is none
 * @param metadata their metadata by MIME type
 */
public record Outcome(boolean stopped, Map<String, Object> exception, Map<String, Object> data, Map<String, Object> metadata) {
    static final Outcome NOTHING = new Outcome(false, null, null, null);
    static final Outcome STOPPED = new Outcome(true, null, null, null);

    /** Whether it came to its end. */
    public boolean ok() {
        return !stopped && exception == null;
    }
}
