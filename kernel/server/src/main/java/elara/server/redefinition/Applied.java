package elara.server.redefinition;

import java.util.List;
import java.util.Map;

/**
 * What came of changed classes.
 *
 * @param replaced the holders that became other classes than the JVM had in use, with the names of the old ones; what variables among
 *     them held is lost
 * @param oldClasses the names that what was replaced, and what is nested in it, had in the JVM
 * @param reasons why, a sentence for each type that has changed
 */
public record Applied(Map<String, String> replaced, List<String> oldClasses, List<String> reasons) {
}
