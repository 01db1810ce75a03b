package elara.server.classes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A class that JShell wraps around snippets, and the classes nested in it, which the JVM takes for one nest. */
final class ClassFamily {
    /** Anonymous and local classes, and those that the compiler makes for a switch over an enum. */
    private static final Pattern NUMBERED = Pattern.compile(".*\\$\\d+\\w*");
    /** How many of them a change of a method may bring. */
    private static final int RESERVED = 8;
    /** Names for those that the JVM would not swap: each such change takes one. */
    private static final int SPARES = 40;
    private static final int FIRST_SPARE = 1001;

    private final String wrapper;
    private final Map<String, byte[]> compiled = new LinkedHashMap<>();
    private final Map<String, byte[]> sent = new HashMap<>();
    private final Map<String, String> renames = new HashMap<>();
    private final Set<String> opened = new HashSet<>();
    /** Internal names; null before the classes are sent for the first time, and for what is never redefined. */
    private Set<String> nest;
    private CellLines lines;

    ClassFamily(String wrapper) {
        this.wrapper = wrapper;
    }

    void put(String name, byte[] bytes) {
        compiled.put(name, bytes);
    }

    /** The cell that its source stands in; null if that is not known. */
    String cell() {
        return lines == null ? null : lines.cell();
    }

    void setLines(CellLines known) {
        lines = known;
    }

    /** For a new JVM, which has none of the classes. */
    void reset() {
        sent.clear();
        renames.clear();
        opened.clear();
        nest = null;
    }

    /**
     * Changes some of the classes, which the JVM may have.
     *
     * @return false if it does not take that, or if code that uses them has to be compiled again
     */
    boolean redefine(Map<String, byte[]> changed, TargetJvm jvm) {
        for (Map.Entry<String, byte[]> change : changed.entrySet()) {
            if (!fits(change.getKey(), change.getValue(), jvm)) {
                return false;
            }
        }
        compiled.putAll(changed);
        lines = null; // those of the new source are known when JShell has taken it in
        return admitNewMembers() && send(jvm);
    }

    /**
     * Whether the JVM would swap a class, and its static fields have no new values to get. If not, one that no other code
     * names gets another name.
     */
    private boolean fits(String name, byte[] bytes, TargetJvm jvm) {
        byte[] before = compiled.get(name);
        if (before == null) {
            return true;
        }
        ClassFile changed = ClassFile.read(bytes);
        ClassFile old = ClassFile.read(before);
        boolean same = changed.sameShape(old) && changed.sameInitialValues(old);
        return same || isNumbered(name) && (!jvm.isDefined(jvmName(name)) || rename(name));
    }

    private boolean rename(String name) {
        String stem = internal(name.substring(0, name.lastIndexOf('$') + 1));
        for (int number = FIRST_SPARE; number < FIRST_SPARE + SPARES; number++) {
            String spare = stem + number;
            if (nest != null && nest.contains(spare) && !sent.containsKey(binary(spare)) && !renames.containsValue(spare)) {
                renames.put(internal(name), spare);
                return true;
            }
        }
        return false;
    }

    /**
     * A class with a name of its own is not in the nest that the JVM knows. Its private members are opened; if it needs
     * those of others, it takes a name that is in the nest.
     */
    private boolean admitNewMembers() {
        for (Map.Entry<String, byte[]> member : compiled.entrySet()) {
            String name = internal(jvmName(member.getKey()));
            boolean outside = nest != null && !name.equals(internal(wrapper)) && !nest.contains(name);
            if (outside && opened.add(name) && PrivateUse.of(member.getValue(), compiled.values()) && !rename(member.getKey())) {
                return false;
            }
        }
        return true;
    }

    /** Why objects of a class with a name cannot be kept when the class changes so: a sentence for each such class. */
    List<String> reasons(Map<String, byte[]> changed) {
        List<String> reasons = new ArrayList<>();
        changed.forEach((name, bytes) -> {
            byte[] before = compiled.get(name);
            if (before != null && !name.equals(wrapper) && !isNumbered(name)) {
                List<String> differences = ClassFile.read(before).differences(ClassFile.read(bytes));
                if (!differences.isEmpty()) {
                    reasons.add(name.substring(wrapper.length() + 1).replace('$', '.') + " has changed ("
                        + String.join(", ", differences) + ")");
                }
            }
        });
        return reasons;
    }

    /** Brings the JVM's classes up to date; false if it refuses. */
    boolean send(TargetJvm jvm) {
        if (nest == null && !ClassFile.read(compiled.get(wrapper)).isStatement()) {
            nest = reserveNest();
        }
        Map<String, byte[]> fresh = new LinkedHashMap<>();
        Map<String, byte[]> swapped = new LinkedHashMap<>();
        compiled.forEach((name, bytes) -> {
            String jvmName = jvmName(name);
            byte[] old = sent.get(jvmName);
            byte[] rewritten = ClassRewriter.rewrite(bytes, lines, renames, name.equals(wrapper) ? nest : null,
                opened.contains(internal(jvmName)), old);
            if (!Arrays.equals(rewritten, old)) {
                (old != null && jvm.isDefined(jvmName) ? swapped : fresh).put(jvmName, rewritten);
            }
        });
        if (!swapped.isEmpty() && !jvm.redefine(swapped)) {
            return false;
        }
        if (!fresh.isEmpty()) {
            jvm.load(fresh);
        }
        sent.putAll(fresh);
        sent.putAll(swapped);
        return true;
    }

    /**
     * The JVM does not let a nest grow. Classes that are numbered come and go with a change of a method's body, so there
     * are names for some more of them from the start.
     */
    private Set<String> reserveNest() {
        Set<String> names = new TreeSet<>(ClassFile.read(compiled.get(wrapper)).nest());
        for (String name : compiled.keySet()) {
            if (!isNumbered(name)) {
                IntStream.rangeClosed(1, RESERVED).forEach(i -> names.add(internal(name) + "$" + i));
                IntStream.range(0, SPARES).forEach(i -> names.add(internal(name) + "$" + (FIRST_SPARE + i)));
            }
        }
        return names;
    }

    private boolean isNumbered(String name) {
        return !name.equals(wrapper) && NUMBERED.matcher(name).matches();
    }

    private String jvmName(String name) {
        return binary(renames.getOrDefault(internal(name), internal(name)));
    }

    private static String internal(String name) {
        return name.replace('.', '/');
    }

    private static String binary(String name) {
        return name.replace('/', '.');
    }
}
