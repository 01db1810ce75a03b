package elara.server.cells;

import elara.server.compiler.Compilation;
import elara.server.compiler.CompilationException;
import elara.server.compiler.Definitions;
import elara.server.cells.CellFailure.Reason;
import elara.server.compiler.Source;
import elara.server.compiler.Stage;
import elara.server.errors.CellError;
import elara.server.errors.CompileErrors;
import elara.server.errors.KnownNames;
import elara.server.errors.RuntimeErrors;
import elara.server.session.Execution;
import elara.server.session.Origin;
import elara.server.session.Outcome;
import elara.server.session.Session;
import java.util.List;

/** Compiles and runs the Java source of one cell, as a whole or in the parts that magics divide it into. */
final class CodeRunner {
    private final Session session;
    private final Execution execution;
    private final Origin origin;
    private final PendingSource source;
    private final RuntimeErrors runtimeErrors;
    private final KnownNames names;
    private final CellNotes notes = new CellNotes();
    private boolean onlyStatements;
    private boolean keepsValue;

    /** Runs source of the cell {@code origin} in an execution. */
    CodeRunner(Session session, Execution execution, Origin origin, RuntimeErrors runtimeErrors, KnownNames names) {
        this.session = session;
        this.execution = execution;
        this.origin = origin;
        this.runtimeErrors = runtimeErrors;
        this.names = names;
        source = new PendingSource(origin.cell(), origin.code());
    }

    /** From now on runs what the source does, not what it defines: definitions are still there, perhaps in a newer form. */
    void restoreOnly() {
        onlyStatements = true;
    }

    /** From now on the last value is kept by the thread that runs the code, instead of being rendered. */
    void keepValue() {
        keepsValue = true;
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
     * @param all whether an unfinished statement at the end is an error; if not, it waits for more source
     * @throws CellFailure if it does not compile, or throws
     */
    void runPending(boolean all) {
        run(source.take(all), false);
    }

    /** Whether a source would compile, as a part of its own. */
    boolean compiles(String text) {
        try {
            session.compile(new Source(origin.cell(), text), origin, onlyStatements, this::isInterrupted);
            return true;
        } catch (CompilationException e) {
            checkInterrupted();
            return false;
        }
    }

    /** Runs all that is left; the last expression's value is the result, unless a semicolon ends it. */
    CellOutcome finish() {
        return run(source.take(true), true);
    }

    /** What to know besides the outcome: warnings, values that were lost, definitions that wait for others. */
    List<String> notes() {
        return notes.texts(session.definitions(), errors());
    }

    private CompileErrors errors() {
        return new CompileErrors(origin.cell(), origin.code(), source.toCell(), names, session.lost().cells());
    }

    private CellOutcome run(Source part, boolean last) {
        checkInterrupted();
        Definitions before = session.definitions();
        Compilation compilation = compile(part);
        checkInterrupted();
        notes.add(compilation, errors());
        notes.add(MainNote.of(part, compilation));
        CellOutcome outcome = CellOutcome.NOTHING;
        for (Stage stage : compilation.stages()) {
            outcome = run(stage, before, last && stage == compilation.last());
            before = stage.definitions();
        }
        return outcome;
    }

    /** A cell that does not compile does not start. */
    private Compilation compile(Source part) {
        try {
            return session.compile(part, origin, onlyStatements, this::isInterrupted);
        } catch (CompilationException e) {
            checkInterrupted();
            throw new CellFailure(errors().error(e));
        }
    }

    private CellOutcome run(Stage stage, Definitions before, boolean showsValue) {
        synchronized (session) {
            checkInterrupted();
            session.checkSame(execution);
            session.define(stage, before);
            notes.add(session.apply(stage));
        }
        if (stage.methods().isEmpty()) {
            return CellOutcome.NOTHING;
        }
        Outcome outcome = execution.invoke(stage.runnerClass(), stage.methods(), showsValue && !keepsValue && stage.hasValue(), stage.fresh());
        if (!outcome.ok()) {
            session.afterFailure(stage);
            checkInterrupted();
            throw outcome.stopped() ? new CellFailure(CellError.of("KeyboardInterrupt", "The cell was stopped."), Reason.STOPPED)
                : new CellFailure(runtimeErrors.describe(outcome.exception()), Reason.THROWN);
        }
        checkInterrupted();
        return outcome.data() == null ? CellOutcome.NOTHING : new CellOutcome(outcome.data(), outcome.metadata(), null);
    }

    private boolean isInterrupted() {
        return execution.interruption() != null;
    }

    private void checkInterrupted() {
        MagicRunner.checkInterrupted(execution);
    }
}
