package elara.server.redefinition;

import java.util.Map;

/**
 * What a cell defines, as the compiler has made it.
 *
 * @param holder the name of its class without package, which never changes
 * @param classes class files by binary names: that one, and what is nested in it or belongs to it
 */
public record Family(String holder, Kind kind, Map<String, byte[]> classes) {
    /** What the class is, or holds. */
    public enum Kind { VARIABLE, METHOD, TYPE }

    /** The name of its class. */
    String top() {
        return SessionClasses.PACKAGE + holder;
    }
}
