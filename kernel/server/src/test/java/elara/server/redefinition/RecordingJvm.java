package elara.server.redefinition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Says yes to everything but what it is told to refuse, and remembers it. All that it has is in use, unless it is told otherwise. */
final class RecordingJvm implements TargetJvm {
    final Map<String, byte[]> has = new HashMap<>();
    final Set<String> swapped = new LinkedHashSet<>();
    final Set<String> refused = new HashSet<>();
    /** What has not been needed yet. */
    final Set<String> unused = new HashSet<>();
    /** Whether it has no memory to swap classes. */
    boolean full;
    /** Whether it has none to take classes. */
    boolean takesNone;

    @Override
    public boolean isDefined(String name) {
        return has.containsKey(name) && !unused.contains(name);
    }

    @Override
    public void load(Map<String, byte[]> classes) {
        if (takesNone) {
            throw new IllegalStateException("no memory");
        }
        has.putAll(classes);
    }

    @Override
    public boolean redefine(Map<String, byte[]> classes) {
        if (full) {
            throw new IllegalStateException("no memory");
        }
        if (classes.keySet().stream().anyMatch(refused::contains)) {
            return false;
        }
        has.putAll(classes);
        swapped.addAll(classes.keySet());
        return true;
    }

    /** One of the classes, verified and linked to the others. */
    Class<?> define(String name) throws ClassNotFoundException {
        return Class.forName(name, true, new ClassLoader() {
            @Override
            protected Class<?> findClass(String wanted) throws ClassNotFoundException {
                byte[] bytes = has.get(wanted);
                if (bytes == null) {
                    throw new ClassNotFoundException(wanted);
                }
                return defineClass(wanted, bytes, 0, bytes.length);
            }
        });
    }
}
