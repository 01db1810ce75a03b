package elara.server.jvm;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where processes start that the kernel starts: their directory and what they find in their environment. Those that run already are not
 * touched by a change. Any thread may ask.
 */
public final class Surroundings {
    private static final Path OWN = Path.of("").toAbsolutePath();

    private Path directory = OWN;
    /** What differs from the kernel's own environment; null where a variable is not to be there. */
    private final Map<String, String> changes = new LinkedHashMap<>();

    /** Where relative paths start. */
    public synchronized Path directory() {
        return directory;
    }

    /** Relative paths start there from now on. */
    public synchronized void moveTo(Path other) {
        directory = other;
    }

    /** Whether anything is not as the kernel found it. */
    public synchronized boolean areChanged() {
        return !directory.equals(OWN) || !changes.isEmpty();
    }

    /** All is again as the kernel found it. */
    public synchronized void reset() {
        directory = OWN;
        changes.clear();
    }

    /** A variable of the environment has another value from now on; null removes it. */
    public synchronized void set(String variable, String value) {
        changes.put(variable, value);
    }

    /** The environment, sorted by name. */
    public Map<String, String> environment() {
        Map<String, String> all = new TreeMap<>(System.getenv());
        applyTo(all);
        return all;
    }

    private synchronized void applyTo(Map<String, String> environment) {
        changes.forEach((variable, value) -> {
            if (value == null) {
                environment.remove(variable);
            } else {
                environment.put(variable, value);
            }
        });
    }

    /** Has a process start here. */
    public void applyTo(ProcessBuilder process) {
        process.directory(directory().toFile());
        applyTo(process.environment());
    }
}
