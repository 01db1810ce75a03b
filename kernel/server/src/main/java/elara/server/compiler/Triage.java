package elara.server.compiler;

import elara.server.compiler.CompilationException.Unusable;
import elara.server.compiler.Definition.Kind;
import elara.server.compiler.Definition.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sorts out errors: some end the stage; others only mean that a definition, or an import, has to be left out for now. */
final class Triage {
    /** Errors that may follow from a name that is not known: what would be overridden is in its class, a processor makes nothing of it. */
    private static final Set<String> CONSEQUENCES = Set.of("method.does.not.override.superclass", "proc.messager");

    /** Of imports of the stage that were left out. */
    final List<Problem> importWarnings = new ArrayList<>();
    private final Change change;

    Triage(Change change) {
        this.change = change;
    }

    /** Takes out what cannot be compiled now. Errors of the cell itself end it. */
    void sortOut(List<Problem> errors) throws CompilationException {
        Map<Piece, List<Problem>> byPiece = new LinkedHashMap<>();
        errors.forEach(each -> byPiece.computeIfAbsent(each.piece(), any -> new ArrayList<>()).add(each));
        List<Problem> fatal = new ArrayList<>();
        byPiece.forEach((piece, found) -> {
            if (change.pieces.contains(piece) && !mayWait(piece, found)) {
                fatal.addAll(found);
            }
        });
        boolean less = leaveOutImports(errors);
        if (fatal.stream().anyMatch(each -> !isUnusedImport(each.piece()))) {
            throw failure(fatal);
        }
        for (Map.Entry<Piece, List<Problem>> wrong : byPiece.entrySet()) {
            for (Definition each : change.candidates()) {
                if (each.piece() == wrong.getKey()) {
                    leaveOut(each, wrong.getValue());
                    less = true;
                }
            }
        }
        if (!less) {
            throw failure(errors); // none of them can be mended by leaving something out
        }
    }

    /** Whether a piece is a new definition that only needs names which may yet be defined. */
    private boolean mayWait(Piece piece, List<Problem> problems) {
        List<Definition> made = change.fresh.values().stream().filter(each -> each.piece() == piece && each.kind() != Kind.VARIABLE).toList();
        return !made.isEmpty() && lacksOnlyNames(problems) && made.stream().noneMatch(each -> change.wasUsable(each.key()));
    }

    /** Whether all that is wrong is that names are not known, or follows from that. */
    private static boolean lacksOnlyNames(List<Problem> problems) {
        return problems.stream().anyMatch(Missing::isLackedBy)
            && problems.stream().allMatch(each -> Missing.isLackedBy(each) || CONSEQUENCES.contains(each.code()));
    }

    /** Whether there are any that were not left out yet. */
    private boolean leaveOutImports(List<Problem> errors) {
        boolean any = false;
        for (Problem each : errors) {
            if (each.piece().content() instanceof Piece.Import && isMissing(each) && change.missingImports.putIfAbsent(each.piece(), each) == null) {
                any = true;
                if (change.pieces.contains(each.piece())) {
                    importWarnings.add(each.asWarning());
                }
            }
        }
        return any;
    }

    private static boolean isMissing(Problem problem) {
        return problem.isUnresolved() || problem.code().startsWith("doesnt.exist") || problem.code().startsWith("import.module")
            || problem.code().startsWith("static.imp");
    }

    /** Whether it imports something that no other piece names. */
    private boolean isUnusedImport(Piece piece) {
        return piece.content() instanceof Piece.Import imported && (imported.simpleName() == null
            || change.pieces.stream().noneMatch(each -> !(each.content() instanceof Piece.Import) && each.names().contains(imported.simpleName())));
    }

    /** Whether a problem is of an import in these pieces that says the name. */
    private boolean isImportedByName(Problem problem) {
        return change.pieces.contains(problem.piece()) && ((Piece.Import) problem.piece().content()).simpleName() != null;
    }

    private void leaveOut(Definition definition, List<Problem> problems) {
        change.fresh.remove(definition.key());
        change.again.remove(definition.key());
        Definition old = change.before.get(definition.key());
        boolean own = change.pieces.contains(definition.piece());
        if (lacksOnlyNames(problems) && (own || old == null || old.state() == State.WAITING)) {
            Set<Missing> missing = new LinkedHashSet<>();
            problems.stream().filter(Missing::isLackedBy).forEach(each -> missing.add(Missing.of(each)));
            change.waiting.add(definition.waitingFor(missing));
        } else {
            (old == null || old.state() != State.BROKEN ? change.broken : change.stillBroken).add(definition.brokenBy(problems));
        }
    }

    /** The end of the stage, with all that is to be known of why. */
    CompilationException failure(List<Problem> problems) {
        List<Unusable> unusable = new ArrayList<>();
        Set<Problem> all = new LinkedHashSet<>(problems);
        Definitions now = change.definitions();
        for (Problem each : problems) {
            if (each.isUnresolved()) {
                List<Problem> imports = MissingImports.of(Missing.of(each).name(), change.missingImports);
                List<Problem> own = imports.stream().filter(this::isImportedByName).toList();
                if (!own.isEmpty()) {
                    all.remove(each); // it only follows from these, which stand in the same cell
                }
                all.addAll(own.isEmpty() ? imports : own);
                List<Definition> meant = now.named(Missing.of(each).name()).stream().filter(definition -> !definition.isUsable()).toList();
                if (!meant.isEmpty()) {
                    unusable.add(new Unusable(each, meant, now));
                }
            }
        }
        return new CompilationException(List.copyOf(all), unusable);
    }
}
