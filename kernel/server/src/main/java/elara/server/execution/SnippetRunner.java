package elara.server.execution;

import elara.server.check.CellCheck.Finding;
import elara.server.errors.CellError;
import elara.server.errors.CellPosition;
import elara.server.errors.CompileErrors;
import elara.server.errors.RuntimeErrors;
import elara.server.magics.JavaTokens;
import elara.server.session.Evaluation;
import elara.server.session.JShellSession;
import elara.server.session.Origin;
import elara.server.session.Rendering;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Kind;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.UnresolvedReferenceException;

/** Runs the Java source of one cell, snippet by snippet. */
final class SnippetRunner {
    /** A snippet and where it begins in the source. */
    private record Piece(String text, int position) {
    }

    /** A snippet did not compile. */
    private static final class Rejected extends CellFailure {
        private static final long serialVersionUID = 1;

        Rejected(CellError error) {
            super(error);
        }
    }

    private final JShellSession session;
    private final long cellNumber;
    private final String cellName;
    private final String cell;
    private final CellSource source;
    private final RuntimeErrors runtimeErrors;
    private final List<DeclarationSnippet> unresolved = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private boolean restoring;
    private final List<Piece> deferred = new ArrayList<>();
    private int position;

    SnippetRunner(JShellSession session, long cellNumber, String cellName, String cell, RuntimeErrors runtimeErrors) {
        this.session = session;
        this.runtimeErrors = runtimeErrors;
        this.cellNumber = cellNumber;
        this.cellName = cellName;
        this.cell = cell;
        source = new CellSource(cell);
    }

    /** From now on runs what the source does, not what it defines: definitions are still there, perhaps in a newer form. */
    void restoreOnly() {
        restoring = true;
    }

    /** Adds source from a range of the cell. */
    void copy(int from, int to) {
        source.copy(from, to);
    }

    /** Adds source that stands for a place of the cell. */
    void put(String text, int cellPosition) {
        source.put(text, cellPosition);
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

    /** The compiler's warnings, and what to know about definitions that wait for others and about values that were lost: a line each. */
    List<String> notes() {
        Stream<String> waiting = unresolved.stream()
            .filter(snippet -> session.shell().status(snippet) != Status.VALID)
            .map(snippet -> describe(snippet) + " can be used once " + session.shell().unresolvedDependencies(snippet)
                .collect(Collectors.joining(", ")) + " is defined.");
        return Stream.concat(notes.stream(), waiting).toList();
    }

    private CellOutcome run(boolean all, boolean last) {
        List<Piece> pieces = split(all);
        boolean showsValue = last && !pieces.isEmpty()
            && !endsWithSemicolon(source.text().substring(pieces.get(pieces.size() - 1).position()));
        if (!restoring) {
            check(pieces);
        }
        CellOutcome outcome = CellOutcome.NOTHING;
        for (int i = 0; i < pieces.size(); i++) {
            boolean isLast = i == pieces.size() - 1;
            outcome = runOrDefer(pieces.get(i), showsValue && isLast, !isLast && isType(pieces.get(i + 1).text()));
        }
        return outcome;
    }

    private List<Piece> split(boolean all) {
        List<Piece> pieces = new ArrayList<>();
        String rest = source.text().substring(position);
        CompletionInfo next = session.analysis().analyzeCompletion(rest);
        while (next.completeness() != Completeness.EMPTY && (all || next.completeness().isComplete())) {
            if (next.source() == null) { // what is left is unfinished: compiling it tells why
                pieces.add(new Piece(rest, position));
                position += rest.length();
                break;
            }
            pieces.add(new Piece(next.source(), position));
            String remaining = next.remaining() == null ? "" : next.remaining();
            position += rest.length() - remaining.length();
            rest = remaining;
            next = session.analysis().analyzeCompletion(rest);
        }
        return pieces;
    }

    /** A cell that does not compile does not start. */
    private void check(List<Piece> pieces) {
        List<String> texts = pieces.stream().map(Piece::text).toList();
        session.check().follow(session.shell()); // a magic may have defined something in the middle of the cell
        if (session.check().isNeeded(texts, session.shell())) {
            List<Finding> findings = session.check().find(texts, () -> session.interruption() != null);
            checkInterrupted();
            if (!findings.isEmpty()) {
                CompileErrors errors = new CompileErrors(cellName, cell, session.shell());
                for (Finding finding : findings) {
                    Piece piece = pieces.get(finding.piece());
                    IntUnaryOperator toCell = at -> source.toCell(piece.position() + at);
                    errors.add(finding.diagnostics(), piece.text(), toCell).addUnresolved(finding.unresolved(), piece.text(), toCell);
                }
                throw new Rejected(errors.error());
            }
        }
    }

    /**
     * Runs a snippet. A type that does not compile waits as long as types follow it that it may need: JShell lets a type
     * use later ones in most ways, but not, for example, call a method that it inherits from one.
     */
    private CellOutcome runOrDefer(Piece piece, boolean showsValue, boolean typeFollows) {
        boolean type = isType(piece.text());
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

    private static boolean isType(String source) {
        return source != null && !TypeHeader.findAll(source).isEmpty();
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
        Evaluation evaluation = session.eval(piece.text(), cellNumber, originOf(piece));
        noteReset(evaluation);
        checkInterrupted();
        if (evaluation.events().isEmpty()) {
            throw new CellFailure(CellError.of("CompilationError", "A comment begins here that never ends: add */."));
        }
        SnippetEvent event = evaluation.events().get(0);
        Snippet snippet = event.snippet();
        if (event.status() == Status.REJECTED) {
            throw new Rejected(complaints(snippet, piece).error());
        }
        notes.addAll(complaints(snippet, piece).warnings());
        if (event.exception() != null) {
            throw new CellFailure(describe(event.exception(), evaluation.exception()));
        }
        if (event.status() != Status.VALID && snippet instanceof DeclarationSnippet declaration) {
            unresolved.add(declaration);
        }
        boolean expression = snippet.kind() == Kind.EXPRESSION || snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
        return showsValue && expression ? render(snippet) : CellOutcome.NOTHING;
    }

    private Origin originOf(Piece piece) {
        List<Integer> lines = new ArrayList<>();
        int at = piece.position();
        for (String line : piece.text().split("\n", -1)) {
            int indent = line.length() - line.stripLeading().length();
            lines.add(CellPosition.of(cell, source.toCell(at + indent)).line());
            at += line.length() + 1;
        }
        return new Origin(cellNumber, cellName, cell, lines);
    }

    private void noteReset(Evaluation evaluation) {
        if (!evaluation.reset().isEmpty()) {
            List<String> cells = evaluation.reset().stream().map(name -> session.variables().lost().get(name).cell()).distinct().toList();
            notes.add(Messages.reset(evaluation.reset(), evaluation.reasons(), cells));
        }
    }

    private CompileErrors complaints(Snippet snippet, Piece piece) {
        return new CompileErrors(cellName, cell, session.shell())
            .add(session.shell().diagnostics(snippet).toList(), piece.text(), at -> source.toCell(piece.position() + at));
    }

    private void checkInterrupted() {
        if (session.interruption() != null) {
            throw new CellFailure(CellError.of(session.interruption()));
        }
    }

    private CellOutcome render(Snippet snippet) {
        Rendering rendering = session.renderLast(cellNumber, snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND);
        checkInterrupted();
        if (rendering.exception() != null) {
            throw new CellFailure(runtimeErrors.describe(rendering.exception()));
        }
        return new CellOutcome(rendering.data(), rendering.metadata(), null);
    }

    private CellError describe(JShellException exception, Map<String, Object> fields) {
        if (exception instanceof UnresolvedReferenceException unresolvedReference) {
            DeclarationSnippet snippet = unresolvedReference.getSnippet();
            return CellError.of("UnresolvedReference", describe(snippet) + " cannot be used before "
                + session.shell().unresolvedDependencies(snippet).collect(Collectors.joining(", ")) + " is defined.");
        }
        return runtimeErrors.describe(fields);
    }

    private static String describe(DeclarationSnippet snippet) {
        String kind = switch (snippet.kind()) {
            case METHOD -> "Method ";
            case TYPE_DECL -> "Type ";
            default -> "";
        };
        return kind + snippet.name();
    }
}
