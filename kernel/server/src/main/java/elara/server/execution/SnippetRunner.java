package elara.server.execution;

import elara.server.check.CellCheck;
import elara.server.check.CellCheck.Finding;
import elara.server.errors.CellError;
import elara.server.errors.CompileErrors;
import elara.server.errors.RuntimeErrors;
import elara.server.magics.JavaTokens;
import elara.server.session.Evaluation;
import elara.server.session.JShellSession;
import elara.server.session.Rendering;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet.Kind;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.UnresolvedReferenceException;

/** Runs the Java source of one cell, snippet by snippet. */
final class SnippetRunner {
    /** A snippet did not compile. */
    private static final class Rejected extends CellFailure {
        private static final long serialVersionUID = 1;

        Rejected(CellError error) {
            super(error);
        }
    }

    private final JShellSession session;
    private final Cell cell;
    private final RuntimeErrors runtimeErrors;
    private final CellNotes notes;
    private final List<Piece> deferred = new ArrayList<>();
    private boolean restoring;
    private int position;

    SnippetRunner(JShellSession session, Cell cell, RuntimeErrors runtimeErrors) {
        this.session = session;
        this.cell = cell;
        this.runtimeErrors = runtimeErrors;
        notes = new CellNotes(session);
    }

    /** From now on runs what the source does, not what it defines: definitions are still there, perhaps in a newer form. */
    void restoreOnly() {
        restoring = true;
    }

    /** Adds source from a range of the cell. */
    void copy(int from, int to) {
        cell.source().copy(from, to);
    }

    /** Adds source that stands for a place of the cell. */
    void put(String text, int cellPosition) {
        cell.source().put(text, cellPosition);
    }

    /**
     * Runs what has been added so far.
     *
     * @param all whether an unfinished snippet at the end is an error; if not, it waits for more source
     * @throws CellFailure at the first error
     */
    void runPending(boolean all) {
        run(all, false);
    }

    /** Runs all that is left; the last snippet's value is the result, unless a semicolon ends it. */
    CellOutcome finish() {
        return run(true, true);
    }

    /** What to know besides the outcome: warnings, values that were lost, definitions that wait for others. */
    List<String> notes() {
        return notes.texts();
    }

    private CellOutcome run(boolean all, boolean last) {
        String source = cell.source().text();
        List<Piece> pieces = Piece.split(session.analysis(), source, position, all);
        if (pieces.isEmpty()) {
            return CellOutcome.NOTHING;
        }
        Piece lastPiece = pieces.get(pieces.size() - 1);
        position = lastPiece.end();
        boolean showsValue = last && !endsWithSemicolon(source.substring(lastPiece.start()));
        if (!restoring) {
            check(pieces);
        }
        CellOutcome outcome = CellOutcome.NOTHING;
        for (int i = 0; i < pieces.size(); i++) {
            boolean isLast = i == pieces.size() - 1;
            outcome = runOrDefer(pieces.get(i), showsValue && isLast, !isLast && pieces.get(i + 1).isType());
        }
        return outcome;
    }

    /** A cell that does not compile does not start. */
    private void check(List<Piece> pieces) {
        List<String> texts = pieces.stream().map(Piece::text).toList();
        List<Finding> findings = session.check().find(texts, () -> session.interruption() != null);
        checkInterrupted();
        if (!findings.isEmpty()) {
            CompileErrors errors = errors();
            for (Finding finding : findings) {
                Piece piece = pieces.get(finding.piece());
                errors.add(finding.diagnostics(), piece.text(), cell.positionsOf(piece))
                    .addUnresolved(finding.unresolved(), piece.text(), cell.positionsOf(piece));
            }
            throw new Rejected(errors.error());
        }
    }

    /**
     * Runs a snippet. A type that does not compile waits as long as types follow it that it may need: JShell lets a type
     * use later ones in most ways, but not, for example, call a method that it inherits from one.
     */
    private CellOutcome runOrDefer(Piece piece, boolean showsValue, boolean typeFollows) {
        boolean type = piece.isType();
        try {
            CellOutcome outcome = runSnippet(piece, showsValue);
            if (type) {
                runDeferred(typeFollows);
            }
            return outcome;
        } catch (Rejected e) {
            if (!type || !typeFollows) {
                throw e;
            }
            deferred.add(piece);
            return CellOutcome.NOTHING;
        }
    }

    private void runDeferred(boolean typeFollows) {
        for (int i = 0; i < deferred.size();) {
            try {
                runSnippet(deferred.get(i), false);
                deferred.remove(i);
                i = 0; // what had to wait for this one stands anywhere in the list
            } catch (Rejected e) {
                if (++i == deferred.size() && !typeFollows) {
                    throw e;
                }
            }
        }
    }

    private boolean isDefinition(String source) {
        return session.analysis().sourceToSnippets(source).stream()
            .allMatch(snippet -> snippet.kind() == Kind.TYPE_DECL || snippet.kind() == Kind.METHOD || snippet.kind() == Kind.IMPORT);
    }

    private static boolean endsWithSemicolon(String snippet) {
        String lastToken = "";
        for (int at = 0; at < snippet.length();) {
            int end = JavaTokens.end(snippet, at);
            if (!JavaTokens.isComment(snippet, at) && !Character.isWhitespace(snippet.charAt(at))) {
                lastToken = snippet.substring(at, end);
            }
            at = end;
        }
        return lastToken.equals(";");
    }

    private CellOutcome runSnippet(Piece piece, boolean showsValue) {
        checkInterrupted();
        if (restoring && isDefinition(piece.text())) {
            return CellOutcome.NOTHING;
        }
        Evaluation evaluation = session.eval(piece.text(), cell.number(), cell.originOf(piece));
        notes.addLosses(evaluation);
        checkInterrupted();
        if (evaluation.events().isEmpty()) {
            throw new CellFailure(CellError.of("CompilationError", "A comment begins here that never ends: add */."));
        }
        SnippetEvent event = evaluation.events().get(0);
        Snippet snippet = event.snippet();
        if (event.status() == Status.REJECTED) {
            throw new Rejected(errorsOf(snippet, piece).error());
        }
        CompileErrors complaints = errorsOf(snippet, piece);
        notes.addWarnings(complaints.warnings());
        if (event.exception() != null) {
            throw new CellFailure(describe(event.exception(), evaluation.exception()));
        }
        if (event.status() != Status.VALID && snippet instanceof DeclarationSnippet declaration) {
            if (CellCheck.waitsForNothing(declaration, session.shell())) {
                session.shell().drop(snippet);
                throw new Rejected(complaints.error());
            }
            notes.addWaiting(declaration);
        }
        boolean expression = snippet.kind() == Kind.EXPRESSION || snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
        return showsValue && expression ? render(snippet) : CellOutcome.NOTHING;
    }

    private CompileErrors errors() {
        return new CompileErrors(cell.name(), cell.code(), session.shell(), session.variables().lost());
    }

    private CompileErrors errorsOf(Snippet snippet, Piece piece) {
        return errors().add(session.shell().diagnostics(snippet).toList(), piece.text(), cell.positionsOf(piece));
    }

    private void checkInterrupted() {
        if (session.interruption() != null) {
            throw new CellFailure(CellError.of(session.interruption()));
        }
    }

    private CellOutcome render(Snippet snippet) {
        Rendering rendering = session.renderLast(cell.number(), snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND);
        checkInterrupted();
        if (rendering.exception() != null) {
            throw new CellFailure(runtimeErrors.describe(rendering.exception()));
        }
        return new CellOutcome(rendering.data(), rendering.metadata(), null);
    }

    private CellError describe(JShellException exception, Map<String, Object> fields) {
        if (exception instanceof UnresolvedReferenceException unresolvedReference) {
            DeclarationSnippet snippet = unresolvedReference.getSnippet();
            return CellError.of("UnresolvedReference", CellNotes.describe(snippet) + " cannot be used before "
                + session.shell().unresolvedDependencies(snippet).collect(Collectors.joining(", ")) + " is defined.");
        }
        return runtimeErrors.describe(fields);
    }
}
