package elara.server.help.completion;

import elara.server.compiler.Tokens;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The names in the cells that have run; the tokens of each are looked at once. */
public final class UsedNames {
    private final Supplier<Collection<String>> cells;
    private Map<String, Set<String>> known = Map.of();

    /** Those in {@code cells}, their sources. */
    public UsedNames(Supplier<Collection<String>> cells) {
        this.cells = cells;
    }

    /** All of them, and those in the parts of the cell that is being written. */
    synchronized Set<String> with(String... parts) {
        Map<String, Set<String>> now = new LinkedHashMap<>();
        Set<String> all = new HashSet<>();
        for (String part : parts) {
            all.addAll(Tokens.namesOf(part));
        }
        for (String cell : cells.get()) {
            Set<String> names = known.containsKey(cell) ? known.get(cell) : Tokens.namesOf(cell);
            now.put(cell, names);
            all.addAll(names);
        }
        known = now;
        return all;
    }
}
