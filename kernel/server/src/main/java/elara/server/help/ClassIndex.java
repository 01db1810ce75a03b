package elara.server.help;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The classes of the JDK and of the class path by their simple names. They are listed in the background when somebody first asks, which
 * most sessions never do, and jars when they have been added.
 */
public final class ClassIndex {
    private static final long WAIT_MS = 2000;
    private static final List<String> ORDER = List.of("java.util.", "java.", "javax.", "org.w3c.", "org.xml.", "com.sun.", "sun.", "jdk.");

    private final Supplier<List<Path>> classpath;
    /** What has been listed; where a list is null, it is being made. */
    private final Map<ClassRoot, ClassNames> lists = new LinkedHashMap<>();

    /** An index of the JDK and of what is on the class path at the moment. */
    public ClassIndex(Supplier<List<Path>> classpath) {
        this.classpath = classpath;
    }

    /** Qualified names of the public classes with a simple name, the likeliest first. */
    public List<String> classes(String simpleName) {
        List<String> names = new ArrayList<>();
        ready().forEach((root, list) -> list.qualified(simpleName).stream().filter(root::isPublic)
            .map(name -> name.replace('$', '.')).forEach(names::add));
        return names.stream().distinct()
            .sorted(Comparator.comparingInt(ClassIndex::remoteness).thenComparing(String::length).thenComparing(name -> name)).toList();
    }

    /** The packages of the JDK, and those of the class path. */
    public Set<String> packages() {
        Set<String> all = new TreeSet<>();
        ready().values().forEach(each -> all.addAll(each.packages()));
        return all;
    }

    private static int remoteness(String name) {
        for (int i = 0; i < ORDER.size(); i++) {
            if (name.startsWith(ORDER.get(i))) {
                return i < 2 ? i : i + 1; // libraries that were added come after Java's own, before its inner parts
            }
        }
        return 2;
    }

    /** What is listed by now, after a while of patience. */
    private Map<ClassRoot, ClassNames> ready() {
        begin();
        long end = System.nanoTime() + WAIT_MS * 1_000_000;
        synchronized (lists) {
            try {
                for (long left = WAIT_MS; lists.containsValue(null) && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
                    lists.wait(left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Map<ClassRoot, ClassNames> ready = new LinkedHashMap<>(lists);
            ready.values().removeIf(each -> each == null);
            return ready;
        }
    }

    private void begin() {
        List<ClassRoot> missing = new ArrayList<>();
        synchronized (lists) {
            Set<ClassRoot> wanted = new HashSet<>();
            wanted.add(JdkClasses.ALL);
            classpath.get().forEach(path -> wanted.add(new PathClasses(path)));
            wanted.stream().filter(each -> !lists.containsKey(each)).forEach(missing::add);
            missing.forEach(each -> lists.put(each, null));
        }
        if (!missing.isEmpty()) {
            Thread thread = new Thread(() -> missing.forEach(this::list), "class-index");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.start();
        }
    }

    private void list(ClassRoot root) {
        ClassNames names = new ClassNames();
        try {
            root.list(names);
        } finally {
            synchronized (lists) {
                lists.put(root, names);
                lists.notifyAll();
            }
        }
    }
}
