package elara.server.help;

import elara.server.compiler.LibraryJars;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import javax.lang.model.element.ElementKind;

/**
 * The classes of the JDK and of the class path by their simple names. They are listed in the background when somebody first asks, which
 * most sessions never do, jars when they have been added, and folders when classes have come or gone in them.
 */
public final class ClassIndex {
    private static final long WAIT_MS = 2000;
    /** Who completes names does not wait for all that is listed. */
    private static final long SHORT_WAIT_MS = 300;
    private static final List<String> ORDER = List.of("java.util.", "java.", "javax.", "org.w3c.", "org.xml.", "com.sun.", "sun.", "jdk.");

    /**
     * A class that anybody may use.
     *
     * @param name qualified
     */
    public record Found(String name, ElementKind kind) {
    }

    private final Supplier<List<Path>> classpath;
    private final LibraryJars jars;
    private final Map<String, Optional<ElementKind>> kinds = new ConcurrentHashMap<>();
    /** What has been listed; where a list is null, it is being made. */
    private final Map<ClassRoot, ClassNames> lists = new LinkedHashMap<>();

    /** An index of the JDK and of what is on the class path at the moment. */
    public ClassIndex(Supplier<List<Path>> classpath, LibraryJars jars) {
        this.classpath = classpath;
        this.jars = jars;
    }

    /** Qualified names of the public classes with a simple name, the likeliest first. */
    public List<String> classes(String simpleName) {
        List<String> names = new ArrayList<>();
        ready(WAIT_MS).forEach((root, list) -> list.qualified(simpleName).stream().filter(name -> kind(root, name).isPresent())
            .map(name -> name.replace('$', '.')).forEach(names::add));
        return names.stream().distinct()
            .sorted(Comparator.comparingInt(ClassIndex::remoteness).thenComparing(String::length).thenComparing(name -> name)).toList();
    }

    /**
     * The likeliest classes whose simple names begin so: one that has that name, then those of {@code java.util}, then others of Java,
     * then those of libraries; {@code max} of those that are wanted.
     */
    public List<Found> beginningWith(String prefix, int max, BiPredicate<String, ElementKind> wanted) {
        Map<String, ClassRoot> roots = new HashMap<>();
        ready(SHORT_WAIT_MS).forEach((root, list) -> list.beginningWith(prefix).forEach(name -> roots.putIfAbsent(name, root)));
        Map<String, Integer> rank = new HashMap<>();
        roots.keySet().forEach(name -> rank.put(name, rank(name, prefix)));
        List<Found> found = new ArrayList<>();
        for (String name : roots.keySet().stream().sorted(Comparator.<String, Integer>comparing(rank::get).thenComparing(name -> name)).toList()) {
            String qualified = name.replace('$', '.');
            kind(roots.get(name), name).filter(kind -> wanted.test(qualified, kind)).ifPresent(kind -> found.add(new Found(qualified, kind)));
            if (found.size() == max) {
                break;
            }
        }
        return found;
    }

    /** The lower, the likelier it is meant by a beginning; of two of one kind, the one with the shorter name. */
    private static int rank(String binaryName, String begun) {
        int longer = binaryName.endsWith("." + begun) || binaryName.endsWith("$" + begun) ? 0 : 100;
        int nested = binaryName.indexOf('$') > 0 ? 1 : 0;
        return 1000 * (longer + 2 * remoteness(binaryName) + nested) + Math.min(999, binaryName.length());
    }

    /** What a class is, which is looked up in its file once. */
    private Optional<ElementKind> kind(ClassRoot root, String name) {
        return kinds.computeIfAbsent(name, any -> root.publicKind(name));
    }

    /** The packages of the JDK, and those of the class path. */
    public Set<String> packages() {
        Set<String> all = new TreeSet<>();
        ready(WAIT_MS).values().forEach(each -> all.addAll(each.packages()));
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
    private Map<ClassRoot, ClassNames> ready(long patience) {
        begin();
        long end = System.nanoTime() + patience * 1_000_000;
        synchronized (lists) {
            try {
                for (long left = patience; lists.containsValue(null) && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
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

    /** Begins to list what has not been listed; returns at once. */
    public void begin() {
        List<ClassRoot> missing = new ArrayList<>();
        Set<ClassRoot> wanted = new HashSet<>();
        wanted.add(JdkClasses.ALL);
        classpath.get().forEach(path -> wanted.add(PathClasses.of(path, jars)));
        synchronized (lists) {
            if (lists.keySet().retainAll(wanted)) {
                kinds.clear(); // what a class was when it was looked up
            }
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
                lists.replace(root, names);
                lists.notifyAll();
            }
        }
    }
}
