package elara.server.errors;

import java.util.Map;
import java.util.Set;

/** Says of a variable that has lost its value that it did, and how to get it back. */
final class LostValueHints {
    private final Map<String, String> lost;

    /** With the names of such variables and of the cells that declared them. */
    LostValueHints(Map<String, String> lost) {
        this.lost = lost;
    }

    String of(Complaint complaint) {
        Set<String> names = complaint.unusable() != null ? UnusableMessage.neededVariables(complaint.unusable())
            : complaint.unknownKind().equals("variable") ? Set.of(complaint.unknownName()) : Set.of();
        return names.stream().filter(lost::containsKey).sorted().findFirst()
            .map(name -> "`" + name + "` has no value any more: run " + lost.get(name) + " again, which made it, or %restore.").orElse(null);
    }
}
