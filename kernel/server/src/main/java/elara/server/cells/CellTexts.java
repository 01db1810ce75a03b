package elara.server.cells;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The source of the cells that ran last, and of what code had evaluated, by their names: error messages quote it. Any thread may ask.
 */
public final class CellTexts {
    private static final int MAX_CELLS = 1000;
    /** A loop that evaluates something must not push the cells out. */
    private static final int MAX_EVALUATED = 100;

    private final Map<String, String> texts = youngest(MAX_CELLS);
    private final Map<String, String> evaluated = youngest(MAX_EVALUATED);

    private static Map<String, String> youngest(int most) {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                return size() > most;
            }
        };
    }

    /** What code has evaluated under this name is {@code text}. */
    synchronized void rememberEvaluated(String name, String text) {
        evaluated.put(name, text);
    }

    /** From now on {@code name} means this source. */
    synchronized void remember(String name, String text) {
        texts.remove(name); // put in again, it is the youngest
        texts.put(name, text);
    }

    /** The sources of all cells. */
    public synchronized Collection<String> all() {
        return List.copyOf(texts.values());
    }

    /** The source of a cell; null if it ran too long ago. */
    public synchronized String get(String name) {
        return texts.getOrDefault(name, evaluated.get(name));
    }
}
