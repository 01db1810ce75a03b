package elara.server.compiler;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Writes what a stage compiles as the units of a task. */
final class StageUnits {
    private final Change change;
    private final Statements statements;

    StageUnits(Change change, Statements statements) {
        this.change = change;
        this.statements = statements;
    }

    /**
     * Definitions and statements, these last.
     *
     * @param local variables that are local ones of the statements for now
     */
    List<GeneratedUnit> all(Set<Definition> local) {
        Units writer = writer(local);
        List<GeneratedUnit> units = writer.ofDefinitions();
        if (!statements.pieces().isEmpty()) {
            units.add(statements.write(writer, change.imports, change.fresh.values(), local));
        }
        if (units.isEmpty() && change.imports != change.before.imports()) {
            units.add(writer.begin(change.pieces.get(0).source(), change.imports, List.of())); // to see whether there is what is imported
        }
        return units;
    }

    /** The definitions alone. */
    List<GeneratedUnit> ofDefinitions() {
        return writer(Set.of()).ofDefinitions();
    }

    private Units writer(Set<Definition> local) {
        return new Units(change.others(), change.candidates(), local, change.missingImports.keySet());
    }

    /** What all of it is made of. */
    List<Piece> pieces() {
        return Stream.concat(piecesOfDefinitions().stream(), statements.pieces().stream()).distinct().toList();
    }

    /** What the definitions are made of. */
    List<Piece> piecesOfDefinitions() {
        return change.candidates().stream().map(Definition::piece).distinct().toList();
    }
}
