package elara.server.compiler;

import elara.server.compiler.Definition.Kind;
import elara.server.compiler.Definition.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is defined at one moment, in the order of definition. It is not changed; what a cell makes of it is another one. */
public final class Definitions {
    private final Map<String, Definition> byKey;
    private final List<Piece> imports;
    private final MissingImports missingImports;
    private Map<String, List<Definition>> byName;
    private Map<String, Definition> byHolder;

    Definitions(Map<String, Definition> byKey, List<Piece> imports, MissingImports missingImports) {
        this.byKey = byKey;
        this.imports = imports;
        this.missingImports = missingImports;
    }

    Definitions(Map<String, Definition> byKey, List<Piece> imports) {
        this(byKey, imports, MissingImports.NONE);
    }

    /** Nothing but some imports. */
    static Definitions none(List<Piece> imports) {
        return new Definitions(new LinkedHashMap<>(), imports);
    }

    /** The same with other imports. */
    Definitions withImports(List<Piece> others) {
        return new Definitions(byKey, others, missingImports);
    }

    /** The same with the imports of others, as far as they are not there yet. */
    public Definitions importing(Definitions others) {
        Set<Piece.Content> there = imports.stream().map(Piece::content).collect(Collectors.toSet());
        List<Piece> added = others.imports.stream().filter(each -> !there.contains(each.content())).toList();
        return added.isEmpty() ? this : withImports(Imports.merge(imports, added));
    }

    /** All of them. */
    public Collection<Definition> all() {
        return byKey.values();
    }

    /** One by its key; null if there is none. */
    public Definition get(String key) {
        return byKey.get(key);
    }

    /** Those of a simple name. */
    public List<Definition> named(String name) {
        if (byName == null) {
            Map<String, List<Definition>> index = new HashMap<>();
            byKey.values().forEach(each -> index.computeIfAbsent(each.name(), any -> new ArrayList<>()).add(each));
            byName = index;
        }
        return byName.getOrDefault(name, List.of());
    }

    /** The one whose class has a name; null if there is none. */
    public Definition ofHolder(String holder) {
        if (byHolder == null) {
            Map<String, Definition> index = new HashMap<>();
            byKey.values().forEach(each -> index.put(each.holder(), each));
            byHolder = index;
        }
        return byHolder.get(holder);
    }

    /** What cells import, in order. */
    public List<Piece> imports() {
        return imports;
    }

    /** Those of them that import nothing so far. */
    MissingImports missingImports() {
        return missingImports;
    }

    Map<String, Definition> copy() {
        return new LinkedHashMap<>(byKey);
    }

    /** The classes that other cells may name. */
    List<ClassFile> usableClasses() {
        List<ClassFile> classes = new ArrayList<>();
        for (Definition each : byKey.values()) {
            if (each.isUsable()) {
                classes.addAll(each.classes().values());
            }
        }
        return classes;
    }

    /** What uses one of {@code keys}, directly or through others, is not in the set itself, and can be used. */
    private Set<String> usersOf(Set<String> keys) {
        Set<String> reached = new LinkedHashSet<>(keys);
        for (boolean more = true; more;) {
            more = false;
            for (Definition each : byKey.values()) {
                if (each.isUsable() && !reached.contains(each.key()) && each.uses().stream().anyMatch(reached::contains)) {
                    more |= reached.add(each.key());
                }
            }
        }
        reached.removeAll(keys);
        return reached;
    }

    /** Without variables, whose values are gone; what uses them waits until they are declared again. */
    public Definitions without(Set<String> variableKeys) {
        if (variableKeys.isEmpty()) {
            return this;
        }
        Map<String, Definition> left = copy();
        for (String user : usersOf(variableKeys)) {
            Definition using = left.get(user);
            Set<Missing> missing = new LinkedHashSet<>();
            using.uses().stream().filter(variableKeys::contains).map(byKey::get)
                .forEach(lost -> missing.add(new Missing(lost.name(), "variable " + lost.name())));
            using.uses().stream().filter(key -> !variableKeys.contains(key)).map(byKey::get).filter(used -> used != null)
                .forEach(used -> missing.add(new Missing(used.name(), describe(used))));
            left.put(user, using.waitingFor(missing));
        }
        variableKeys.forEach(left::remove);
        return new Definitions(left, imports, missingImports);
    }

    /**
     * These, which were made from {@code before}, with what has become of that meanwhile.
     *
     * @param now what that is: some may have been added to it, some changed, some variables lost
     */
    public Definitions joined(Definitions before, Definitions now) {
        if (now == before) {
            return this;
        }
        Map<String, Definition> joined = copy();
        Set<String> lost = new LinkedHashSet<>();
        now.all().stream().filter(each -> before.get(each.key()) != each && get(each.key()) == before.get(each.key()))
            .forEach(each -> joined.put(each.key(), each));
        before.all().stream().filter(each -> now.get(each.key()) == null && get(each.key()) == each).forEach(each -> lost.add(each.key()));
        List<Piece> added = now.imports.stream().filter(each -> !before.imports.contains(each)).toList();
        return new Definitions(joined, Imports.merge(imports, added), missingImports).without(lost);
    }

    private static String describe(Definition used) {
        return used.kind() == Kind.TYPE ? "class " + used.name() : used.key();
    }

    /** What an unusable definition lacks in the end: not the definitions between, which wait for it as well. */
    public Set<String> causes(Definition waiting) {
        Set<String> causes = new LinkedHashSet<>();
        addCauses(waiting, causes, new LinkedHashSet<>());
        return causes;
    }

    private void addCauses(Definition waiting, Set<String> causes, Set<String> seen) {
        if (!seen.add(waiting.key())) {
            return;
        }
        for (Missing missing : waiting.missing()) {
            List<Definition> between = named(missing.name()).stream().filter(each -> each.state() == State.WAITING).toList();
            if (between.isEmpty()) {
                if (named(missing.name()).stream().noneMatch(Definition::isUsable)) {
                    causes.add(missing.description());
                }
            }
            between.forEach(each -> addCauses(each, causes, seen));
        }
    }
}
