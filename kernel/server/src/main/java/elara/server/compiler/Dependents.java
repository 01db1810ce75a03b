package elara.server.compiler;

import elara.server.compiler.Definition.Kind;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Finds out what has to be compiled again because of what a stage changes. */
final class Dependents {
    private final Javac javac;
    private final Change change;
    /** The keys of what processors have made otherwise than before, as far as what uses it has been compiled again. */
    private final Set<String> followedGenerated = new HashSet<>();

    Dependents(Javac javac, Change change) {
        this.javac = javac;
        this.change = change;
    }

    /** What waits for something, or does not compile, may do so with what is defined now. */
    void retryUnusable() {
        Set<String> names = new HashSet<>();
        change.fresh.values().forEach(each -> names.add(each.name()));
        Set<String> annotated = new HashSet<>(namesOfAnnotated(change.fresh.values()));
        boolean all = change.findsMore();
        for (boolean more = true; more;) {
            more = false;
            for (Definition each : List.copyOf(change.rest.values())) {
                if (!each.isUsable() && change.rest.containsKey(each.key()) && (all || each.uses().stream().anyMatch(this::isCompiled)
                        || each.piece().names().stream().anyMatch(name -> names.contains(name) || annotated.stream().anyMatch(name::contains)))) {
                    change.compileAgain(each);
                    annotated.addAll(namesOfAnnotated(List.of(each)));
                    more |= names.add(each.name());
                }
            }
        }
    }

    private boolean isCompiled(String key) {
        return change.fresh.containsKey(key) || change.again.containsKey(key);
    }

    /** The names of types that annotation processors may make others for; these contain them, as far as one can know beforehand. */
    private List<String> namesOfAnnotated(Collection<Definition> definitions) {
        List<Piece> annotated = javac.annotated(definitions.stream().filter(each -> each.kind() == Kind.TYPE).map(Definition::piece).toList());
        return definitions.stream().filter(each -> annotated.contains(each.piece())).map(Definition::name).toList();
    }

    /** Follows what looks different to others by its source, and names that are new: most often, nothing is left to follow then. */
    void followOutlines() {
        Set<String> keys = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (Definition each : change.fresh.values()) {
            Definition old = change.before.get(each.key());
            if (old == null) {
                names.add(each.name());
            } else if (!old.piece().outline().equals(each.piece().outline())) {
                keys.add(each.key());
            }
        }
        follow(each -> each.uses().stream().anyMatch(keys::contains) || each.freeNames().stream().anyMatch(names::contains)
            || each.callsItsName() && names.contains(each.name()));
    }

    /** Has what uses one of some definitions compiled again. */
    void follow(Set<String> keys) {
        follow(each -> each.uses().stream().anyMatch(keys::contains));
    }

    /** With a sealed type goes all that its source permits, since that is not written down. */
    private void follow(Predicate<Definition> affected) {
        Set<Source> sealed = new HashSet<>();
        for (Definition each : List.copyOf(change.rest.values())) {
            if (each.isUsable() && affected.test(each) && change.rest.containsKey(each.key())) {
                change.compileAgain(each);
                if (each.piece().names().contains("sealed")) {
                    sealed.add(each.piece().source());
                }
            }
        }
        for (Definition each : List.copyOf(change.rest.values())) {
            if (each.isUsable() && each.kind() == Kind.TYPE && sealed.contains(each.piece().source()) && change.rest.containsKey(each.key())) {
                change.compileAgain(each);
            }
        }
    }

    /**
     * The keys of what turns out to look different to others, now that it has been compiled.
     *
     * @param compiled in the last task
     * @param broken what did not compile in it, though it did before
     */
    Set<String> changed(Collection<Definition> compiled, Collection<Definition> broken) {
        Set<String> changed = changedShapes(compiled);
        changed.addAll(changedByProcessors());
        broken.forEach(each -> changed.add(each.key()));
        return changed;
    }

    private Set<String> changedShapes(Collection<Definition> compiled) {
        Set<String> changed = new HashSet<>();
        for (Definition each : compiled) {
            Definition old = change.before.get(each.key());
            if (old != null && !old.classes().isEmpty() && !Shape.of(old).equals(Shape.of(each))) {
                changed.add(each.key());
            }
        }
        return changed;
    }

    /** What annotation processors have made otherwise than before, or not again. */
    private Set<String> changedByProcessors() {
        Definitions now = change.definitions();
        Set<String> changed = changedShapes(change.generated.values());
        for (Definition each : change.before.all()) {
            if (each.piece().content() instanceof Piece.Generated && now.get(each.key()) == null) {
                changed.add(each.key());
            }
        }
        changed.removeIf(key -> !followedGenerated.add(key));
        return changed;
    }
}
