package elara.server.redefinition;

import elara.server.redefinition.Generations.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings changed families into the session JVM. What that does not swap gets another name, and all that mentions it is linked to that
 * one; this may be refused in turn, so it is tried until everything fits.
 */
final class Update {
    private final Generations generations;
    private final TargetJvm jvm;
    /** The holders whose classes have to be sent. */
    private final Set<String> todo = new LinkedHashSet<>();
    private final Map<String, String> replaced = new LinkedHashMap<>();
    private final List<String> oldClasses = new ArrayList<>();
    private Map<String, byte[]> fresh;
    private Map<String, byte[]> swapped;

    /**
     * Begins with nothing to bring.
     *
     * @param before one that has failed, and whose work this one does as well; null if there is none
     */
    Update(Generations generations, TargetJvm jvm, Update before) {
        this.generations = generations;
        this.jvm = jvm;
        if (before != null) {
            todo.addAll(before.todo);
            replaced.putAll(before.replaced);
            oldClasses.addAll(before.oldClasses);
        }
    }

    /** Brings a family as it is now. */
    void add(String holder) {
        todo.add(holder);
    }

    /** Brings a family under another name. */
    void replace(String holder) {
        Entry entry = generations.get(holder);
        oldClasses.addAll(entry.classes.jvmNames());
        replaced.putIfAbsent(holder, generations.jvmNameOf(holder));
        generations.replace(holder);
        todo.add(holder);
        todo.addAll(generations.users(holder));
    }

    /** Does it. */
    Applied run() {
        for (String unfit = attempt(); unfit != null; unfit = attempt()) {
            replace(unfit);
        }
        for (String holder : todo) {
            ClassFamily classes = generations.get(holder).classes;
            classes.markSent(fresh);
            classes.markSent(swapped);
        }
        return new Applied(replaced, oldClasses, List.of());
    }

    /** The holders of what is brought. */
    Set<String> holders() {
        return todo;
    }

    /** Sends everything; returns a holder whose classes the JVM does not swap, or null. */
    private String attempt() {
        fresh = new LinkedHashMap<>();
        swapped = new LinkedHashMap<>();
        for (String holder : todo) {
            if (!collect(generations.get(holder))) {
                return holder;
            }
        }
        if (!fresh.isEmpty()) {
            jvm.load(fresh); // first: threads that run what is swapped need these at once
        }
        return swapped.isEmpty() || jvm.redefine(swapped) ? null : culprit();
    }

    /** Gathers what has to be sent of a family; returns false if the JVM would not swap it. */
    private boolean collect(Entry entry) {
        Map<String, byte[]> linked = generations.linked(entry);
        String top = generations.jvmNameOf(entry.family.holder());
        if (entry.classes == null || !entry.classes.accept(linked, jvm)) {
            if (entry.classes != null && (entry.isReliedOn && !entry.classes.isKeptBy(linked) || entry.classes.isDefined(jvm))) {
                return false;
            }
            entry.classes = new ClassFamily(top, entry.family.kind() == Family.Kind.VARIABLE);
            entry.classes.accept(linked, jvm);
        }
        String outer = entry.outer();
        if (outer != null && entry.classes.jvmNames().isEmpty()) {
            fresh.put(outer.replace('/', '.'), Linker.outer(outer, linked.get(top), entry.family.holder()));
        }
        return entry.classes.collect(jvm, fresh, swapped);
    }

    /** The first holder whose classes the JVM does not swap by themselves. */
    private String culprit() {
        String last = null;
        for (String holder : todo) {
            Map<String, byte[]> own = new LinkedHashMap<>(swapped);
            own.keySet().removeIf(name -> !generations.get(holder).classes.has(name));
            if (!own.isEmpty()) {
                last = holder;
                if (!jvm.redefine(own)) {
                    return holder;
                }
            }
        }
        return last;
    }
}
