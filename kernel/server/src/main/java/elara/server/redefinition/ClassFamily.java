package elara.server.redefinition;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A class of the session JVM and the classes nested in it, which it takes for one nest; under the names that they have there. */
final class ClassFamily {
    /** Anonymous and local classes, and those that the compiler makes for a switch over an enum. */
    private static final Pattern NUMBERED = Pattern.compile(".*\\$\\d+[^$]*");
    /** How many of them a change of a method may bring. */
    private static final int RESERVED = 8;
    /** Names for those that the JVM would not swap: each such change takes one. */
    private static final int SPARES = 40;
    private static final int FIRST_SPARE = 1001;

    private final String top;
    private final boolean isVariable;
    private final Map<String, byte[]> compiled = new LinkedHashMap<>();
    private final Map<String, byte[]> sent = new HashMap<>();
    private final Map<String, String> renames = new HashMap<>();
    private final Set<String> opened = new HashSet<>();
    /** Internal names; null before the classes are sent for the first time. */
    private Set<String> nest;

    /**
     * A family that the JVM does not have yet.
     *
     * @param isVariable whether it holds a variable: one with other type arguments is another, since its value does not fit them
     */
    ClassFamily(String top, boolean isVariable) {
        this.top = top;
        this.isVariable = isVariable;
    }

    /** Whether the JVM has, or gets, a class of it under a name. */
    boolean has(String jvmName) {
        return compiled.keySet().stream().anyMatch(name -> jvmName(name).equals(jvmName));
    }

    /**
     * Takes in the classes in place of those that the JVM may have.
     *
     * @return false if it does not take that; then the family is not to be used any more
     */
    boolean accept(Map<String, byte[]> changed, TargetJvm jvm) {
        for (Map.Entry<String, byte[]> change : changed.entrySet()) {
            if (!fits(change.getKey(), change.getValue(), jvm)) {
                return false;
            }
        }
        compiled.putAll(changed); // those that are gone stay: the JVM has them, and may be given others of their names
        return admitNewMembers();
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
        ClassShape changed = ClassShape.read(bytes);
        ClassShape old = ClassShape.read(before);
        boolean same = changed.sameShape(old) && changed.sameInitialValues(old)
            && (!isVariable || changed.sameGenericTypes(old));
        return same || isNumberedMember(name) && (!jvm.isDefined(jvmName(name)) || rename(name, bytes));
    }

    /** Gives a numbered class a name that the JVM has for one of that shape, or has none for. */
    private boolean rename(String name, byte[] bytes) {
        String stem = internal(name.substring(0, name.lastIndexOf('$') + 1));
        ClassShape wanted = ClassShape.read(bytes);
        for (boolean used : new boolean[] {true, false}) {
            for (int number = FIRST_SPARE; number < FIRST_SPARE + SPARES; number++) {
                String spare = stem + number;
                byte[] there = sent.get(binary(spare));
                boolean free = nest != null && nest.contains(spare) && !renames.containsValue(spare);
                if (free && (used ? there != null && isLike(there, wanted) : there == null)) {
                    renames.put(internal(name), spare);
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isLike(byte[] sent, ClassShape wanted) {
        ClassShape there = ClassShape.read(sent);
        return there.sameShape(wanted) && there.sameInitialValues(wanted);
    }

    /**
     * A class with a name of its own is not in the nest that the JVM knows. Its private members are opened; if it needs
     * those of others, it takes a name that is in the nest.
     */
    private boolean admitNewMembers() {
        for (Map.Entry<String, byte[]> member : compiled.entrySet()) {
            String name = internal(jvmName(member.getKey()));
            boolean outside = nest != null && !name.equals(internal(top)) && !nest.contains(name);
            if (outside && opened.add(name) && PrivateUse.of(member.getValue(), compiled.values()) && !rename(member.getKey(), member.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** Whether the JVM has one of the classes in use, so that it could only be swapped. */
    boolean isDefined(TargetJvm jvm) {
        return sent.keySet().stream().anyMatch(jvm::isDefined);
    }

    /** Whether code that was linked to these classes runs with others of their names, too. */
    boolean isKeptBy(Map<String, byte[]> changed) {
        return compiled.entrySet().stream().filter(each -> !isNumbered(each.getKey())).allMatch(each ->
            changed.containsKey(each.getKey()) && ClassShape.read(each.getValue()).isKeptBy(ClassShape.read(changed.get(each.getKey()))));
    }

    /**
     * Adds what the JVM lacks to {@code fresh}, and what it has in another form to {@code swapped}.
     *
     * @return false if a class has no room for what the JVM wants to find again; then the family is not to be used any more
     */
    boolean collect(TargetJvm jvm, Map<String, byte[]> fresh, Map<String, byte[]> swapped) {
        if (nest == null) {
            nest = reserveNest();
        }
        for (Map.Entry<String, byte[]> each : compiled.entrySet()) {
            String jvmName = jvmName(each.getKey());
            byte[] old = sent.get(jvmName);
            byte[] rewritten = rewritten(each.getKey(), each.getValue(), old);
            if (rewritten == null) {
                return false;
            }
            if (!Arrays.equals(rewritten, old)) {
                (old != null && jvm.isDefined(jvmName) ? swapped : fresh).put(jvmName, rewritten);
            }
        }
        return true;
    }

    /** A class as the JVM gets it: as it was compiled where that is the only way, null if there is none. */
    private byte[] rewritten(String name, byte[] bytes, byte[] old) {
        boolean isOpened = opened.contains(internal(jvmName(name)));
        byte[] rewritten = ClassRewriter.rewrite(bytes, renames, name.equals(top) ? nest : null, isOpened, old);
        if (rewritten != null || old != null || isOpened || !renames.isEmpty()) {
            return rewritten;
        }
        if (name.equals(top)) {
            nest = ClassShape.read(bytes).nest();
        }
        return bytes;
    }

    /** The JVM has got what was collected. */
    void markSent(Map<String, byte[]> classes) {
        compiled.keySet().forEach(name -> {
            byte[] got = classes.get(jvmName(name));
            if (got != null) {
                sent.put(jvmName(name), got);
            }
        });
    }

    /** The names under which the JVM has its classes. */
    Set<String> jvmNames() {
        return sent.keySet();
    }

    /**
     * The JVM does not let a nest grow. Classes that are numbered come and go with a change of a method's body, so there
     * are names for some more of them from the start. They take 8 KB, which a variable's class of one field has no use for.
     */
    private Set<String> reserveNest() {
        Set<String> names = new TreeSet<>(ClassShape.read(compiled.get(top)).nest());
        if (isVariable && compiled.size() == 1) {
            return names;
        }
        for (String name : compiled.keySet()) {
            if (!isNumberedMember(name)) {
                IntStream.rangeClosed(1, RESERVED).forEach(i -> names.add(internal(name) + "$" + i));
                IntStream.range(0, SPARES).forEach(i -> names.add(internal(name) + "$" + (FIRST_SPARE + i)));
            }
        }
        return names;
    }

    private boolean isNumberedMember(String name) {
        return !name.equals(top) && isNumbered(name);
    }

    /** Whether nobody outside of its own source can name a class. */
    static boolean isNumbered(String name) {
        return NUMBERED.matcher(name).matches();
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
