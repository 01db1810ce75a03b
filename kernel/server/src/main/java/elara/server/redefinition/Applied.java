package elara.server.redefinition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    /** What came of both. */
    public Applied and(Applied later) {
        Map<String, String> allReplaced = new LinkedHashMap<>(replaced);
        allReplaced.putAll(later.replaced);
        List<String> allOldClasses = new ArrayList<>(oldClasses);
        allOldClasses.addAll(later.oldClasses);
        List<String> allReasons = new ArrayList<>(reasons);
        allReasons.addAll(later.reasons);
        return new Applied(allReplaced, allOldClasses, allReasons);
    }
}
