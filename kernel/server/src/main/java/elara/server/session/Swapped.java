package elara.server.session;

import java.util.List;

/**
 * What became of classes that have changed and were loaded already; all others are read when they are needed.
 *
 * @param swapped the names of those that go on with the new code, also in objects that exist
 * @param refused the names of those that go on as they were, because the JVM does not swap what has changed in them
 */
public record Swapped(List<String> swapped, List<String> refused) {
}
