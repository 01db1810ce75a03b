package elara.server.session;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Variables that are declared and have no value, or hold objects of classes as they were, with the cells that can make these anew. Any thread may ask. */
public final class LostVariables {
    private final Map<String, Origin> lost = new LinkedHashMap<>();
    private final Map<String, Origin> outdated = new LinkedHashMap<>();
    private final Set<Long> culprits = new HashSet<>();

    /** A variable has lost its value, or never got one. */
    synchronized void add(String name, Origin origin) {
        lost.put(name, origin);
    }

    /** A variable keeps its value, which is of another time. */
    synchronized void addOutdated(String name, Origin origin) {
        outdated.put(name, origin);
    }

    /** A variable has been declared again. */
    synchronized void remove(String name) {
        lost.remove(name);
        outdated.remove(name);
    }

    /** Nobody misses any of them any more. */
    synchronized void clear() {
        lost.clear();
        outdated.clear();
    }

    /** A cell had better not be run again, since it ended its JVM. */
    synchronized void avoid(long cell) {
        culprits.add(cell);
    }

    /** Their names, with what the cells are called that declared them. */
    public synchronized Map<String, String> cells() {
        return lost.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().cell()));
    }

    /** The cells, in the order they were run, that declared what is lost or outdated; one that ended the JVM itself is not among them. */
    public synchronized List<Origin> cellsToRunAgain() {
        Map<String, Origin> cells = new LinkedHashMap<>();
        Stream.concat(lost.values().stream(), outdated.values().stream()).filter(origin -> !culprits.contains(origin.number()))
            .sorted(Comparator.comparingLong(Origin::number)).forEach(origin -> cells.putIfAbsent(origin.code(), origin));
        return List.copyOf(cells.values());
    }
}
