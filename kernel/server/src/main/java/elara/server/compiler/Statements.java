package elara.server.compiler;

import com.sun.source.tree.Tree;
import elara.server.compiler.Definition.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What of a stage is run: its statements and expressions, and the declarations of its variables. They become a class. */
final class Statements {
    /** The name of the class. */
    final String className;
    private final List<Piece> pieces;
    /** What comes last in the stage, if its value may be wanted; otherwise null. */
    private final Piece.Expression last;
    private boolean endsInVoid;
    private Set<String> uses = Set.of();
    private List<String> methods = List.of();
    private final Map<String, byte[]> classes = new LinkedHashMap<>();

    /** Those of a stage. */
    Statements(List<Piece> stage, String className) {
        this.className = className;
        pieces = stage.stream().filter(Piece::isRun).toList();
        last = stage.get(stage.size() - 1).content() instanceof Piece.Expression expression && !expression.dropped() ? expression : null;
    }

    List<Piece> pieces() {
        return pieces;
    }

    boolean hasValue() {
        return last != null && !endsInVoid;
    }

    /** The last expression turns out to be the call of a method that returns nothing. */
    void setEndsInVoid() {
        endsInVoid = true;
    }

    /**
     * The unit with the class.
     *
     * @param fresh the variables that are declared, among other definitions
     * @param local those that are local ones for now
     */
    GeneratedUnit write(Units writer, List<Piece> imports, Collection<Definition> fresh, Set<Definition> local) {
        Map<Piece.Variable, Definition> variables = new HashMap<>();
        fresh.stream().filter(each -> each.variable() != null).forEach(each -> variables.put(each.variable(), each));
        Runner runner = new Runner(className, variables, hasValue(), local);
        GeneratedUnit unit = writer.begin(pieces.get(0).source(), imports, pieces);
        runner.write(pieces, unit);
        methods = runner.methods();
        return unit;
    }

    /** Takes the compiled class, and what is nested in it, out of what a task has compiled. */
    void takeClasses(Map<String, ClassFile> output) {
        String binaryName = Names.qualified(className);
        output.forEach((name, file) -> {
            if (name.equals(binaryName) || name.startsWith(binaryName + "$")) {
                classes.put(name, file.bytes());
            }
        });
        output.keySet().removeAll(classes.keySet());
    }

    /** Remembers what the class uses, if it was in a task. */
    void takeUses(Map<String, Uses.Found> found) {
        if (found.containsKey(className)) {
            uses = found.get(className).holders();
        }
    }

    /** Whether the statements use a definition. */
    boolean use(Definition definition) {
        return uses.contains(definition.holder());
    }

    /** All that there is to be run, along with what a change has come to. */
    Stage stage(Change change) {
        List<Definition> compiled = change.compiled();
        Set<String> declared = new LinkedHashSet<>();
        compiled.stream().filter(each -> each.kind() == Kind.VARIABLE && pieces.contains(each.piece())).forEach(each -> declared.add(each.key()));
        boolean created = hasValue() && (last.tree() == Tree.Kind.NEW_CLASS || last.tree() == Tree.Kind.METHOD_INVOCATION);
        return new Stage(change.definitions(), List.copyOf(change.broken), compiled, declared, classes, Names.qualified(className), methods, hasValue(), created);
    }
}
