package elara.server.errors;

import java.util.Map;

/** Says of a variable that has lost its value that it did, and how to get it back. */
final class LostValueHints {
    private final Map<String, String> lost;

    /** With the names of such variables and of the cells that declared them. */
    LostValueHints(Map<String, String> lost) {
        this.lost = lost;
    }

    String of(Complaint complaint) {
        String name = NameHints.unknownVariable(complaint);
        String cell = name == null ? null : lost.get(name);
        return cell == null ? null : "`" + name + "` has no value any more: run " + cell + " again, which made it, or %restore.";
    }
}
