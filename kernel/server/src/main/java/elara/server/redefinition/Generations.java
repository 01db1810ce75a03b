package elara.server.redefinition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All families, what has become of each, and the names that the session JVM has for their classes: a family that the JVM could not
 * swap is there under the name of its next generation. Names with slashes are internal ones, as class files have them.
 */
final class Generations {
    private static final String MARK = "$$";

    /** A family, and what has become of it. */
    static final class Entry {
        Family family;
        /** As the session JVM has it; null before it gets it. */
        ClassFamily classes;
        /** Whether it cannot be used: then it goes on with the classes that it was compiled against. */
        boolean frozen;
        /** Whether other code mentions it, which may run some day as it is now: lambdas that are stored, or objects of what was replaced. */
        boolean isReliedOn;
        private int generation = 1;
        private Set<String> mentions = Set.of();

        /** The class that one of a later generation is nested in, so that its simple name stays; null if it has none. */
        String outer() {
            return generation == 1 || family.kind() != Family.Kind.TYPE ? null : marked();
        }

        private String marked() {
            return internal(SessionClasses.PACKAGE) + family.holder() + MARK + generation;
        }

        private String jvmName(String internalName) {
            if (generation == 1) {
                return internalName;
            }
            String rest = internalName.substring(internal(SessionClasses.PACKAGE).length() + family.holder().length());
            return (family.kind() == Family.Kind.TYPE ? marked() + "$" + family.holder() : marked()) + rest;
        }
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    /** The holders by the names of their classes. */
    private final Map<String, String> holders = new HashMap<>();

    static String internal(String name) {
        return name.replace('.', '/');
    }

    Entry get(String holder) {
        return entries.get(holder);
    }

    Collection<Entry> all() {
        return entries.values();
    }

    Set<String> holders() {
        return entries.keySet();
    }

    /** Takes in a family; returns false if nothing of it has changed. */
    boolean take(Family family) {
        Entry entry = entries.computeIfAbsent(family.holder(), any -> new Entry());
        if (entry.family != null) {
            if (same(entry.family.classes(), family.classes())) {
                return false;
            }
            entry.family.classes().keySet().forEach(name -> holders.remove(internal(name)));
        }
        entry.family = family;
        family.classes().keySet().forEach(name -> holders.put(internal(name), family.holder()));
        Set<String> mentions = new HashSet<>();
        family.classes().values().forEach(bytes -> mentions.addAll(Mentions.in(bytes)));
        entry.mentions = mentions;
        rely(mentions, family.holder());
        return true;
    }

    /** Code that belongs to no family, and may run again, is loaded. */
    void rely(byte[] classFile) {
        rely(Mentions.in(classFile), null);
    }

    private void rely(Set<String> mentions, String user) {
        for (String name : mentions) {
            String holder = holders.get(name);
            if (holder != null && !holder.equals(user)) {
                entries.get(holder).isReliedOn = true;
            }
        }
    }

    private static boolean same(Map<String, byte[]> some, Map<String, byte[]> others) {
        return some.keySet().equals(others.keySet())
            && some.entrySet().stream().allMatch(each -> Arrays.equals(each.getValue(), others.get(each.getKey())));
    }

    /** Families that cannot be used are frozen; returns the holders of those that were, and are not any more. */
    List<String> freeze(Set<String> unusable) {
        List<String> thawed = new ArrayList<>();
        entries.forEach((holder, entry) -> {
            if (entry.frozen && !unusable.contains(holder)) {
                thawed.add(holder);
            }
            entry.frozen = unusable.contains(holder);
        });
        return thawed;
    }

    /** The session JVM gets the classes of a family under other names. */
    void replace(String holder) {
        Entry entry = entries.get(holder);
        entry.generation++;
        entry.classes = null;
        entry.isReliedOn = !users(holder).isEmpty();
    }

    /** The holders of other families whose classes mention one's, and are not frozen. */
    Set<String> users(String holder) {
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

    /** The name that the JVM has for a class. */
    String jvmName(String internalName) {
        String holder = holders.get(internalName);
        return holder == null ? internalName : entries.get(holder).jvmName(internalName);
    }

    /** The name that the JVM has for the class of a holder; null if there is none. */
    String jvmNameOf(String holder) {
        Entry entry = entries.get(holder);
        return entry == null ? null : entry.jvmName(internal(entry.family.top())).replace('/', '.');
    }

    /** The classes of a family, with the names of the JVM. */
    Map<String, byte[]> linked(Entry entry) {
        Family family = entry.family;
        Map<String, byte[]> linked = new LinkedHashMap<>();
        boolean onlyForwards = family.kind() == Family.Kind.METHOD && family.classes().containsKey(family.top() + "$b");
        boolean plainVariable = family.kind() == Family.Kind.VARIABLE && family.classes().size() == 1;
        family.classes().forEach((name, bytes) -> {
            boolean isTop = name.equals(family.top());
            boolean withLines = !(isTop && (onlyForwards || plainVariable)); // of what nobody has written
            byte[] result = Linker.link(bytes, this::jvmName, isTop ? entry.outer() : null, family.holder(), withLines);
            linked.put(entry.jvmName(internal(name)).replace('/', '.'), result);
        });
        return linked;
    }

    /** Other classes, which belong to no family, with the names of the JVM. */
    byte[] linked(byte[] bytes) {
        return isPlain(bytes) ? bytes : Linker.link(bytes, this::jvmName, null, null, true);
    }

    private boolean isPlain(byte[] bytes) {
        return entries.values().stream().allMatch(entry -> entry.generation == 1)
            || Mentions.in(bytes).stream().allMatch(name -> jvmName(name).equals(name));
    }
}
