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
        Map<Piece, List<Problem>> byPiece = byPiece(errors);
        List<Problem> fatal = new ArrayList<>();
        byPiece.forEach((piece, found) -> {
            if (change.pieces.contains(piece) && !mayWait(piece, found)) {
                fatal.addAll(found);
            }
        });
        boolean less = leaveOutImports(errors);
        if (fatal.stream().noneMatch(Missing::isLackedBy) && leaveOutLacking(byPiece)) {
            return; // that may be all that is wrong with the others
        }
        if (fatal.stream().anyMatch(each -> !isUnusedImport(each.piece()))) {
            throw failure(fatal);
        }
        for (Map.Entry<Piece, List<Problem>> wrong : byPiece.entrySet()) {
            less |= leaveOut(wrong.getKey(), wrong.getValue());
        }
        if (!less) {
            throw failure(errors); // none of them can be mended by leaving something out
        }
    }

    /**
     * Takes out the definitions that lack names, if some do. To javac a method with a parameter of a type that it does not know fits every
     * call, and so makes calls of others ambiguous.
     */
    boolean leaveOutLacking(List<Problem> errors) {
        return leaveOutLacking(byPiece(errors));
    }

    private boolean leaveOutLacking(Map<Piece, List<Problem>> byPiece) {
        boolean any = false;
        for (Map.Entry<Piece, List<Problem>> wrong : byPiece.entrySet()) {
            boolean isFatal = change.pieces.contains(wrong.getKey()) && !mayWait(wrong.getKey(), wrong.getValue());
            any |= !isFatal && lacksOnlyNames(wrong.getValue()) && leaveOut(wrong.getKey(), wrong.getValue());
        }
        return any;
    }

    private static Map<Piece, List<Problem>> byPiece(List<Problem> errors) {
        Map<Piece, List<Problem>> byPiece = new LinkedHashMap<>();
        errors.forEach(each -> byPiece.computeIfAbsent(each.piece(), any -> new ArrayList<>()).add(each));
        return byPiece;
    }

    /** Takes out what a piece defines, if it is to be compiled. */
    private boolean leaveOut(Piece piece, List<Problem> problems) {
        List<Definition> made = change.candidates().stream().filter(each -> each.piece() == piece).toList();
        made.forEach(each -> leaveOut(each, problems));
        return !made.isEmpty();
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
            if (each.isUnresolved() || each.isInaccessible()) {
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
