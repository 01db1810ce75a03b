package elara.server.classes;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The classes JShell has made of cells, as it compiled them and as the session JVM has them. They outlive that JVM: its
 * successor gets them all.
 */
public final class SessionClasses {
    private static final String WRAPPER = "$JShell$";

    private final Map<String, ClassFamily> families = new LinkedHashMap<>();
    private final Set<String> reasons = new LinkedHashSet<>();
    private final Set<String> changed = new LinkedHashSet<>();

    /** Takes in a class that JShell has not had before; the JVM gets it with {@link #flush}. */
    public void load(String name, byte[] bytes) {
        family(name).put(name, bytes);
        changed.add(wrapperOf(name));
    }

    /**
     * Changes classes, at once if the JVM has them defined.
     *
     * @return false if the JVM does not take the change: the objects there cannot be kept
     */
    public boolean redefine(Map<String, byte[]> classes, TargetJvm jvm) {
        Map<String, Map<String, byte[]>> byWrapper = new LinkedHashMap<>();
        classes.forEach((name, bytes) -> byWrapper.computeIfAbsent(wrapperOf(name), wrapper -> new HashMap<>()).put(name, bytes));
        for (Map.Entry<String, Map<String, byte[]>> each : byWrapper.entrySet()) {
            List<String> whyNot = family(each.getKey()).reasons(each.getValue());
            if (!family(each.getKey()).redefine(each.getValue(), jvm)) {
                reasons.addAll(whyNot);
                return false;
            }
            changed.add(each.getKey());
        }
        return true;
    }

    /** Why objects could not be kept since this was asked last, a sentence for each class. */
    public List<String> takeReasons() {
        List<String> taken = List.copyOf(reasons);
        reasons.clear();
        return taken;
    }

    /** The snippet of a wrapper was run again, perhaps in another cell: its lines are looked up again. */
    public void touch(String wrapper) {
        if (families.containsKey(wrapper)) {
            changed.add(wrapper);
        }
    }

    /** Brings the JVM up to date, with the lines of cells that are known by now for each wrapper class. */
    public void flush(Function<String, CellLines> lines, TargetJvm jvm) {
        for (String wrapper : changed) {
            ClassFamily family = families.get(wrapper);
            family.setLines(lines.apply(wrapper));
            family.send(jvm);
        }
        changed.clear();
    }

    /** The cell that a class has its source in; null if that is not known. */
    public String cellOf(String className) {
        ClassFamily family = families.get(wrapperOf(className));
        return family == null ? null : family.cell();
    }

    /** What ran once is not needed again. */
    public void forget(String wrapper) {
        families.remove(wrapper);
        changed.remove(wrapper);
    }

    /** A new JVM has nothing yet, and gets all: JShell takes for loaded what it has ever loaded, be it in use or not. */
    public void startAnew() {
        families.values().forEach(ClassFamily::reset);
        changed.clear();
        changed.addAll(families.keySet());
    }

    private ClassFamily family(String name) {
        return families.computeIfAbsent(wrapperOf(name), ClassFamily::new);
    }

    /** The class that JShell wraps around snippets, such as {@code REPL.$JShell$12B} of {@code REPL.$JShell$12B$Net}. */
    public static String wrapperOf(String className) {
        int nested = className.indexOf('$', className.indexOf(WRAPPER) + WRAPPER.length());
        return nested < 0 ? className : className.substring(0, nested);
    }
}
