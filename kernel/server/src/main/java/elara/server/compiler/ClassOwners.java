package elara.server.compiler;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives definitions the class files that javac has made of them, and makes definitions of those that processors have added. */
final class ClassOwners {
    private final Javac javac;
    private final Change change;
    private final Collection<Definition> compiled;
    /** The class files of each class of a unit, by its name without package. */
    private final Map<String, Map<String, ClassFile>> byTopLevel = new HashMap<>();
    private final Map<String, Uses.Found> uses;

    /**
     * After a task.
     *
     * @param compiled the definitions in it
     * @param classes what has become of them
     * @param uses of each class of a unit, by its name without package
     */
    ClassOwners(Javac javac, Change change, Collection<Definition> compiled, Map<String, ClassFile> classes, Map<String, Uses.Found> uses) {
        this.javac = javac;
        this.change = change;
        this.compiled = compiled;
        this.uses = uses;
        classes.forEach((name, file) -> byTopLevel.computeIfAbsent(topLevel(name, uses.keySet()), any -> new LinkedHashMap<>()).put(name, file));
    }

    /** The class of a unit that a class file belongs to. Names of holders have dollars themselves: the longest one that fits counts. */
    private static String topLevel(String binaryName, Set<String> topLevels) {
        String name = binaryName.substring(Names.PACKAGE.length() + 1);
        while (!topLevels.contains(name) && name.lastIndexOf('$') > 0) {
            name = name.substring(0, name.lastIndexOf('$'));
        }
        return name;
    }

    void settle() {
        List<Definition> settled = new ArrayList<>(compiled);
        settled.addAll(addGenerated());
        Definitions all = change.definitions();
        for (Definition each : settled) {
            Map<String, ClassFile> own = new LinkedHashMap<>();
            Set<String> used = new HashSet<>();
            Set<String> free = new HashSet<>();
            for (String holder : holders(each)) {
                Uses.Found found = uses.getOrDefault(holder, Uses.Found.NOTHING);
                own.putAll(byTopLevel.getOrDefault(holder, Map.of()));
                used.addAll(keys(found.holders(), all));
                free.addAll(found.freeNames());
            }
            used.remove(each.key());
            each.setCompiled(own, used, free);
        }
    }

    private static List<String> holders(Definition definition) {
        return definition.forwards() ? List.of(definition.holder(), definition.holder() + Names.BODY) : List.of(definition.holder());
    }

    private static Set<String> keys(Set<String> holders, Definitions all) {
        Set<String> keys = new HashSet<>();
        for (String holder : holders) {
            String known = holder.endsWith(Names.BODY) ? holder.substring(0, holder.length() - Names.BODY.length()) : holder;
            Definition definition = all.ofHolder(known);
            if (definition != null) {
                keys.add(definition.key());
            }
        }
        return keys;
    }

    /** Defines the classes that are of no definition: annotation processors have made them. */
    private List<Definition> addGenerated() {
        Set<String> made = new LinkedHashSet<>(byTopLevel.keySet());
        compiled.forEach(each -> made.removeAll(List.of(each.holder(), each.holder() + Names.BODY)));
        if (made.isEmpty()) {
            return List.of();
        }
        List<Piece> annotated = javac.annotated(compiled.stream().map(Definition::piece).toList());
        List<Definition> origins = compiled.stream().filter(each -> annotated.isEmpty() || annotated.contains(each.piece())).toList();
        GeneratedTypes types = new GeneratedTypes(origins, javac.takeSources(), uses);
        List<Definition> added = made.stream().map(types::definition).toList();
        added.forEach(each -> {
            change.rest.remove(each.key());
            change.generated.put(each.key(), each);
        });
        return added;
    }
}
