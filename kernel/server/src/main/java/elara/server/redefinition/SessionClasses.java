package elara.server.redefinition;

import elara.server.redefinition.Generations.Entry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    private static final String LAMBDA_FACTORY = "java/lang/invoke/LambdaMetafactory";

    private final Generations generations = new Generations();
    /** The holders by the names that the JVM has for their classes. */
    private final Map<String, String> holdersInJvm = new HashMap<>();
    /** What the JVM should have got, and has not, since something went wrong on the way; null if there is nothing. */
    private Update unfinished;

    /**
     * Changes classes, and brings the JVM up to date.
     *
     * @param unusable the holders of definitions that do not compile as things are; linked to what has changed, they would fail
     */
    public Applied apply(List<Family> changed, Set<String> unusable, TargetJvm jvm) {
        Update update = new Update(generations, jvm, unfinished);
        generations.freeze(unusable).forEach(update::add); // what it uses may have changed meanwhile
        List<String> reasons = new ArrayList<>();
        for (Family family : changed) {
            Entry before = generations.get(family.holder());
            Family old = before == null ? null : before.family;
            if (generations.take(family)) {
                update.add(family.holder());
                if (old != null && family.kind() == Family.Kind.TYPE) {
                    reasons.addAll(reasons(old, family));
                }
            }
        }
        Applied applied = bring(update);
        return new Applied(applied.replaced(), applied.oldClasses(), applied.replaced().isEmpty() ? List.of() : reasons);
    }

    /** Why objects of a type cannot be kept when it changes so. */
    private static List<String> reasons(Family before, Family after) {
        List<String> reasons = new ArrayList<>();
        after.classes().forEach((name, bytes) -> {
            byte[] old = before.classes().get(name);
            if (old != null && !ClassFamily.isNumbered(name)) {
                List<String> differences = ClassShape.read(old).differences(ClassShape.read(bytes));
                if (!differences.isEmpty()) {
                    reasons.add(name.substring(PACKAGE.length()).replace('$', '.') + " has changed (" + String.join(", ", differences) + ")");
                }
            }
        });
        return reasons;
    }

    /** Has a type become another class although nothing of it has changed: its static initialiser has failed, and Java never tries again. */
    public Applied renew(String holder, TargetJvm jvm) {
        Update update = new Update(generations, jvm, unfinished);
        update.replace(holder);
        return bring(update);
    }

    /** A new JVM has nothing yet, and gets all. */
    public void startAnew(TargetJvm jvm) {
        holdersInJvm.clear();
        Update update = new Update(generations, jvm, null);
        generations.holders().forEach(update::add);
        generations.all().forEach(entry -> entry.classes = null);
        bring(update);
    }

    private Applied bring(Update update) {
        unfinished = update;
        Applied applied = update.run();
        unfinished = null;
        applied.oldClasses().forEach(holdersInJvm::remove);
        for (String holder : update.holders()) {
            generations.get(holder).classes.jvmNames().forEach(name -> holdersInJvm.put(name, holder));
        }
        return applied;
    }

    /** Links classes that are run once to those of the JVM, and hands them over. */
    public void load(Map<String, byte[]> classes, TargetJvm jvm) {
        Map<String, byte[]> linked = new LinkedHashMap<>();
        classes.forEach((name, bytes) -> {
            linked.put(name, generations.linked(bytes));
            if (classes.size() > 1 || makesLambdas(bytes)) {
                generations.rely(bytes);
            }
        });
        jvm.load(linked);
    }

    private static boolean makesLambdas(byte[] classFile) {
        return new String(classFile, StandardCharsets.ISO_8859_1).contains(LAMBDA_FACTORY);
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
        return generations.jvmNameOf(holder);
    }

    /** The names that the JVM has for the class of a holder, and for what is nested in it. */
    public Set<String> jvmNamesOf(String holder) {
        return Set.copyOf(generations.get(holder).classes.jvmNames());
    }

    /** A field of a class that exists once, and may hold an object. */
    public record StaticField(String type, String jvmClassName, String name) {
    }

    /** Those of all types, nested ones too. */
    public List<StaticField> staticFields() {
        List<StaticField> fields = new ArrayList<>();
        for (Entry entry : generations.all()) {
            if (entry.family.kind() == Family.Kind.TYPE) {
                entry.family.classes().forEach((name, bytes) -> ClassShape.read(bytes).staticReferences().forEach(field ->
                    fields.add(new StaticField(entry.family.holder(), generations.jvmName(Generations.internal(name)).replace('/', '.'), field))));
            }
        }
        return fields;
    }
}
