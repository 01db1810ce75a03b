package elara.server.compiler;

import com.sun.source.tree.CompilationUnitTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The source of a cell as units to look around in; nothing in it has to be right. */
final class Sketch {
    private static final String RUNNER = "Draft$1";

    private final Source source;
    private final List<Piece> imports;
    private final Map<String, Definition> fresh = new LinkedHashMap<>();
    private final Map<Piece.Variable, Definition> variables = new HashMap<>();
    private final List<Piece> statements = new ArrayList<>();
    private final Map<String, Definition> rest;
    private final boolean inStatement;

    /** Of the pieces of a source, one of which holds the cursor. */
    Sketch(Source source, List<Piece> pieces, Piece atCursor, Definitions before) {
        this.source = source;
        imports = Imports.merge(before.imports(), pieces);
        boolean after = false;
        for (Piece piece : pieces) {
            boolean declaredLater = after;
            for (Definition each : Definition.of(piece, imports)) {
                if (!declaredLater || !fresh.containsKey(each.key())) {
                    fresh.put(each.key(), each);
                }
                if (each.variable() != null) {
                    variables.put(each.variable(), each);
                }
            }
            if (piece.isRun()) {
                statements.add(piece);
            }
            after |= piece == atCursor;
        }
        inStatement = atCursor.isRun();
        rest = before.copy();
        rest.keySet().removeAll(fresh.keySet());
        Overloads.setForwarding(fresh.values(), others());
    }

    /** What is defined, with what the source defines. */
    Definitions definitions() {
        Map<String, Definition> all = new LinkedHashMap<>(rest);
        all.putAll(fresh);
        return new Definitions(all, imports);
    }

    /** The classes of what it does not define itself. */
    List<ClassFile> visible() {
        return others().usableClasses();
    }

    /** Its units; variables declared with {@code var} are local ones, unless the cursor is where these cannot be seen. */
    List<GeneratedUnit> units(Javac javac) {
        Set<Definition> inferred = inferred();
        if (!inferred.isEmpty() && !inStatement) {
            javac.compile(units(inferred), visible(), task -> {
                List<CompilationUnitTree> trees = new ArrayList<>();
                task.parse().forEach(trees::add);
                return Probe.infer(inferred, RUNNER, trees, task, javac);
            });
            fresh.values().removeIf(Definition::needsType);
            return units(inferred());
        }
        return units(inferred);
    }

    private Set<Definition> inferred() {
        Set<Definition> inferred = new HashSet<>();
        variables.values().stream().filter(Definition::needsType).forEach(inferred::add);
        return inferred;
    }

    private List<GeneratedUnit> units(Set<Definition> local) {
        Units writer = new Units(others(), new ArrayList<>(fresh.values()), local, Set.of());
        List<GeneratedUnit> units = writer.ofDefinitions();
        GeneratedUnit unit = writer.begin(source, imports, statements);
        new Runner(RUNNER, variables, false, local).write(statements, unit);
        units.add(unit);
        return units;
    }

    private Definitions others() {
        return new Definitions(rest, imports);
    }
}
