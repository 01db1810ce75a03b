package elara.server.cells;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The source of the cells that ran last, by their names: error messages quote it. Any thread may ask. */
public final class CellTexts {
    private static final int MAX_CELLS = 1000;

    private final Map<String, String> texts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MAX_CELLS;
        }
    };

    /** From now on {@code name} means this source. */
    synchronized void remember(String name, String text) {
        texts.remove(name); // put in again, it is the youngest
        texts.put(name, text);
    }

    /** The sources of all of them. */
    public synchronized Collection<String> all() {
        return List.copyOf(texts.values());
    }

    /** The source of a cell; null if it ran too long ago. */
    public synchronized String get(String name) {
        return texts.get(name);
    }
}
