package elara.server.compiler;

import java.io.File;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The jars of the class path, each of which is opened and listed once, when somebody first asks, until it has changed. Any thread may ask. */
public final class LibraryJars {
    private final Map<File, JarClasses> open = new HashMap<>();
    private int generation;

    /**
     * One of them.
     *
     * @throws IOException if it cannot be read
     */
    public JarClasses get(File file) throws IOException {
        JarClasses known = known(file);
        if (known != null) {
            return known;
        }
        int asked = generation();
        JarClasses listed = new JarClasses(file); // takes a while for a large one, and others wait for none
        synchronized (open) {
            return asked == generation ? open.computeIfAbsent(file, any -> listed) : listed;
        }
    }

    /** Those whose files are others now are opened anew. */
    void forgetChanged() {
        synchronized (open) {
            if (open.entrySet().removeIf(each -> !each.getValue().isOf(each.getKey()))) {
                generation++;
            }
        }
    }

    /** How often some of them were forgotten. */
    public int generation() {
        synchronized (open) {
            return generation;
        }
    }

    /** One that has been listed already; null if it has not. */
    JarClasses known(File file) {
        synchronized (open) {
            return open.get(file);
        }
    }
}
