package elara.server.redefinition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The classes of cells, as they were compiled and as the session JVM has them. They outlive that JVM: its successor gets them all.
 *
 * <p>A class that changes is swapped in the JVM. If the JVM cannot do that, it gets a class of another name, its next generation, and
 * all classes that mention it are linked to that one; those whose own fields and methods say so become others in turn.
 */
public final class SessionClasses {
    static final String PACKAGE = "REPL.";
    private static final String GENERATION = "$$";

    /** A family, and what has become of it. */
    private static final class Entry {
        Family family;
        int generation = 1;
        ClassFamily classes;
        Set<String> mentions = Set.of();
        /** Whether it cannot be used: then it goes on with the classes that it was compiled against. */
        boolean frozen;
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    /** The holders by the names of their classes. */
    private final Map<String, String> holders = new HashMap<>();
    /** The holders by the names that the JVM has for their classes. */
    private final Map<String, String> holdersInJvm = new HashMap<>();

    /**
     * Changes classes, and brings the JVM up to date.
     *
     * @param unusable the holders of definitions that do not compile as things are; linked to what has changed, they would fail
     */
    public Applied apply(List<Family> changed, Set<String> unusable, TargetJvm jvm) {
        List<String> reasons = new ArrayList<>();
        Set<String> todo = new LinkedHashSet<>();
        entries.forEach((holder, entry) -> {
            if (entry.frozen && !unusable.contains(holder)) {
                todo.add(holder); // what it uses may have changed meanwhile
            }
            entry.frozen = unusable.contains(holder);
        });
        for (Family family : changed) {
            Entry entry = entries.computeIfAbsent(family.holder(), any -> new Entry());
            if (entry.family == null || !same(entry.family.classes(), family.classes())) {
                if (entry.family != null && family.kind() == Family.Kind.TYPE) {
                    reasons.addAll(reasons(entry.family, family));
                }
                take(entry, family);
                todo.add(family.holder());
            }
        }
        Applied applied = bring(todo, jvm);
        return new Applied(applied.replaced(), applied.oldClasses(), applied.replaced().isEmpty() ? List.of() : reasons);
    }

    /** Has a type become another class although nothing of it has changed: its static initialiser has failed, and Java never tries again. */
    public Applied renew(String holder, TargetJvm jvm) {
        Entry entry = entries.get(holder);
        Map<String, String> replaced = new LinkedHashMap<>();
        List<String> old = new ArrayList<>();
        replace(entry, replaced, old);
        Set<String> todo = new LinkedHashSet<>(users(holder));
        todo.add(holder);
        Applied applied = bring(todo, jvm);
        replaced.putAll(applied.replaced());
        old.addAll(applied.oldClasses());
        return new Applied(replaced, old, List.of());
    }

    /** A new JVM has nothing yet, and gets all. */
    public void startAnew(TargetJvm jvm) {
        holdersInJvm.clear();
        entries.values().forEach(entry -> entry.classes = null);
        bring(new LinkedHashSet<>(entries.keySet()), jvm);
    }

    /** Links classes that are run once to those of the JVM, and hands them over. */
    public void load(Map<String, byte[]> classes, TargetJvm jvm) {
        Map<String, byte[]> linked = new LinkedHashMap<>();
        classes.forEach((name, bytes) -> linked.put(name, isPlain(bytes) ? bytes : Linker.link(bytes, this::jvmName, null, null, true)));
        jvm.load(linked);
    }

    /** The holder that a class of the JVM belongs to; null if it is of none that is in use. */
    public String holderOf(String jvmClassName) {
        String name = jvmClassName;
        while (!holdersInJvm.containsKey(name) && name.lastIndexOf('$') > 0) {
            name = name.substring(0, name.lastIndexOf('$'));
        }
        return holdersInJvm.get(name);
    }

    /** The name that the JVM has for the class of a holder; null if there is none. */
    public String jvmNameOf(String holder) {
        Entry entry = entries.get(holder);
        return entry == null ? null : jvmName(internal(entry.family.top())).replace('/', '.');
    }

    /** A field of a class that exists once, and may hold an object. */
    public record StaticField(String type, String jvmClassName, String name) {
    }

    /** Those of all types, nested ones too. */
    public List<StaticField> staticFields() {
        List<StaticField> fields = new ArrayList<>();
        for (Entry entry : entries.values()) {
            if (entry.family.kind() == Family.Kind.TYPE) {
                entry.family.classes().forEach((name, bytes) -> ClassFile.read(bytes).staticReferences().forEach(field ->
                    fields.add(new StaticField(entry.family.holder(), jvmName(internal(name)).replace('/', '.'), field))));
            }
        }
        return fields;
    }

    // What classes say

    private static boolean same(Map<String, byte[]> some, Map<String, byte[]> others) {
        return some.keySet().equals(others.keySet()) && some.entrySet().stream().allMatch(each -> Arrays.equals(each.getValue(), others.get(each.getKey())));
    }

    /** Why objects of a type cannot be kept when it changes so. */
    private static List<String> reasons(Family before, Family after) {
        List<String> reasons = new ArrayList<>();
        after.classes().forEach((name, bytes) -> {
            byte[] old = before.classes().get(name);
            if (old != null && !name.matches(".*\\$\\d+\\w*")) {
                List<String> differences = ClassFile.read(old).differences(ClassFile.read(bytes));
                if (!differences.isEmpty()) {
                    reasons.add(name.substring(PACKAGE.length()).replace('$', '.') + " has changed (" + String.join(", ", differences) + ")");
                }
            }
        });
        return reasons;
    }

    private void take(Entry entry, Family family) {
        if (entry.family != null) {
            entry.family.classes().keySet().forEach(holders::remove);
        }
        entry.family = family;
        family.classes().keySet().forEach(name -> holders.put(internal(name), family.holder()));
        Set<String> mentions = new HashSet<>();
        family.classes().values().forEach(bytes -> mentions.addAll(Mentions.in(bytes)));
        entry.mentions = mentions;
    }

    private Set<String> users(String holder) {
        Set<String> names = new HashSet<>();
        entries.get(holder).family.classes().keySet().forEach(name -> names.add(internal(name)));
        Set<String> users = new LinkedHashSet<>();
        entries.forEach((other, entry) -> {
            if (!other.equals(holder) && !entry.frozen && entry.mentions.stream().anyMatch(names::contains)) {
                users.add(other);
            }
        });
        return users;
    }

    private boolean isPlain(byte[] bytes) {
        if (entries.values().stream().allMatch(entry -> entry.generation == 1)) {
            return true;
        }
        return Mentions.in(bytes).stream().allMatch(name -> jvmName(name).equals(name));
    }

    // Names

    private static String internal(String name) {
        return name.replace('.', '/');
    }

    /** The name that the JVM has for a class, from internal to internal name. */
    private String jvmName(String internalName) {
        String holder = holders.get(internalName);
        Entry entry = holder == null ? null : entries.get(holder);
        if (entry == null || entry.generation == 1) {
            return internalName;
        }
        String rest = internalName.substring(internal(PACKAGE).length() + holder.length());
        String marked = internal(PACKAGE) + holder + GENERATION + entry.generation;
        return (entry.family.kind() == Family.Kind.TYPE ? marked + "$" + holder : marked) + rest;
    }

    private String outer(Entry entry) {
        return entry.generation == 1 || entry.family.kind() != Family.Kind.TYPE ? null
            : internal(PACKAGE) + entry.family.holder() + GENERATION + entry.generation;
    }

    // Bringing the JVM up to date

    private Applied bring(Set<String> changed, TargetJvm jvm) {
        Set<String> todo = new LinkedHashSet<>(changed);
        Map<String, String> replaced = new LinkedHashMap<>();
        List<String> oldClasses = new ArrayList<>();
        while (true) {
            Map<String, byte[]> fresh = new LinkedHashMap<>();
            Map<String, byte[]> swapped = new LinkedHashMap<>();
            String unfit = collect(todo, jvm, fresh, swapped);
            if (unfit == null && !fresh.isEmpty()) {
                jvm.load(fresh); // first: threads that run what is swapped need these at once
            }
            if (unfit == null && !swapped.isEmpty() && !jvm.redefine(swapped)) {
                unfit = culprit(todo, swapped, jvm);
            }
            if (unfit == null) {
                finish(todo, fresh, swapped);
                return new Applied(replaced, oldClasses, List.of());
            }
            replace(entries.get(unfit), replaced, oldClasses);
            todo.addAll(users(unfit));
        }
    }

    /** Gathers what has to be sent; returns a holder whose classes the JVM would not swap, or null. */
    private String collect(Set<String> todo, TargetJvm jvm, Map<String, byte[]> fresh, Map<String, byte[]> swapped) {
        for (String holder : todo) {
            Entry entry = entries.get(holder);
            Map<String, byte[]> linked = linked(entry);
            String top = jvmName(internal(entry.family.top()));
            if (entry.classes == null || !entry.classes.accept(linked, jvm)) {
                if (entry.classes != null && entry.classes.isDefined(jvm)) {
                    return holder;
                }
                entry.classes = new ClassFamily(top.replace('/', '.'), entry.family.kind() == Family.Kind.VARIABLE);
                entry.classes.accept(linked, jvm);
            }
            if (outer(entry) != null && entry.classes.jvmNames().isEmpty()) {
                fresh.put(outer(entry).replace('/', '.'), Linker.outer(outer(entry), linked.get(top.replace('/', '.')), entry.family.holder()));
            }
            entry.classes.collect(jvm, fresh, swapped);
        }
        return null;
    }

    private Map<String, byte[]> linked(Entry entry) {
        Map<String, byte[]> linked = new LinkedHashMap<>();
        boolean onlyForwards = entry.family.kind() == Family.Kind.METHOD && entry.family.classes().containsKey(entry.family.top() + "$b");
        boolean plainVariable = entry.family.kind() == Family.Kind.VARIABLE && entry.family.classes().size() == 1;
        entry.family.classes().forEach((name, bytes) -> {
            boolean isTop = name.equals(entry.family.top());
            boolean withLines = !(isTop && (onlyForwards || plainVariable)); // of what nobody has written
            byte[] result = Linker.link(bytes, this::jvmName, isTop ? outer(entry) : null, entry.family.holder(), withLines);
            linked.put(jvmName(internal(name)).replace('/', '.'), result);
        });
        return linked;
    }

    /** The first holder whose classes the JVM does not swap by themselves. */
    private String culprit(Set<String> todo, Map<String, byte[]> swapped, TargetJvm jvm) {
        String last = null;
        for (String holder : todo) {
            Map<String, byte[]> own = new LinkedHashMap<>();
            swapped.forEach((name, bytes) -> {
                if (entries.get(holder).classes.has(name)) {
                    own.put(name, bytes);
                }
            });
            if (!own.isEmpty()) {
                last = holder;
                if (!jvm.redefine(own)) {
                    return holder;
                }
            }
        }
        return last;
    }

    private void replace(Entry entry, Map<String, String> replaced, List<String> oldClasses) {
        oldClasses.addAll(entry.classes.jvmNames());
        entry.classes.jvmNames().forEach(holdersInJvm::remove);
        replaced.putIfAbsent(entry.family.holder(), jvmNameOf(entry.family.holder()));
        entry.generation++;
        entry.classes = null;
    }

    private void finish(Set<String> todo, Map<String, byte[]> fresh, Map<String, byte[]> swapped) {
        for (String holder : todo) {
            ClassFamily classes = entries.get(holder).classes;
            classes.markSent(fresh);
            classes.markSent(swapped);
            classes.jvmNames().forEach(name -> holdersInJvm.put(name, holder));
        }
    }
}
