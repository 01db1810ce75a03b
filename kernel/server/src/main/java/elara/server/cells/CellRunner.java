package elara.server.cells;

import elara.server.errors.CellError;
import elara.server.errors.KnownNames;
import elara.server.errors.RuntimeErrors;
import elara.server.jvm.NoMemoryException;
import elara.server.jvm.SessionEndedException;
import elara.server.jvm.SessionListener;
import elara.server.magics.CellEnd;
import elara.server.magics.CellPart.CellMagic;
import elara.server.magics.CellPart.LineMagic;
import elara.server.magics.CellPart;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicParser;
import elara.server.magics.Magics;
import elara.server.session.CurrentSession;
import elara.server.session.Execution;
import elara.server.session.InterruptedRunException;
import elara.server.session.Origin;
import elara.server.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Runs a cell: its magics and its Java source, in the order they stand. */
public final class CellRunner {
    private final CurrentSession session;
    private final CellTexts texts;
    private final MagicRunner magics;
    private final SessionListener output;
    private final KnownNames names;
    /** The number of the cell whose source runs, or ran when the session ended. */
    private long running;

    /**
     * Runs cells in the current session.
     *
     * @param texts where their source is kept
     * @param output where that goes what magics print
     * @param names what names may have been meant
     */
    public CellRunner(CurrentSession session, CellTexts texts, Magics magics, SessionListener output, KnownNames names) {
        this.session = session;
        this.texts = texts;
        this.magics = new MagicRunner(session, magics, output, new Parts());
        this.output = output;
        this.names = names;
    }

    /**
     * Runs a cell to its end or its first error.
     *
     * @param number the run that its output belongs to
     * @param name what error messages call it, such as {@code In[3]}
     */
    public CellOutcome run(long number, String name, String code) {
        Origin origin = new Origin(number, name, code);
        List<CellEnd> ends = new ArrayList<>();
        CellOutcome outcome = run(origin, execution -> runParts(new RunningCell(execution, origin, ends), false));
        for (CellEnd end : ends) {
            session.beginRequest(); // an interrupt has ended the cell, but not what has to be done then
            CellOutcome ended = run(origin, execution -> magics.end(end, outcome.ok(), new RunningCell(execution, origin, ends)));
            if (outcome.ok() && !ended.ok()) {
                return ended;
            }
        }
        return outcome;
    }

    private CellOutcome run(Origin origin, Function<Execution, CellOutcome> what) {
        running = origin.number();
        try (Execution execution = session.begin(running)) {
            return what.apply(execution);
        } catch (CellFailure e) {
            return CellOutcome.failed(e.error());
        } catch (InterruptedRunException e) {
            return CellOutcome.failed(CellError.interrupted());
        } catch (NoMemoryException e) {
            return CellOutcome.failed(RuntimeErrors.noMemory());
        } catch (SessionEndedException e) {
            String left = session.restart(running).told("A fresh one");
            return CellOutcome.failed(CellError.of("SessionEnded", "The session's Java " + e.getMessage() + ". "
                + (e.advice().isEmpty() ? left : e.advice())));
        }
    }

    /** Ends the cell that runs, if one does; returns at once. */
    public void interrupt() {
        session.interrupt();
        magics.interrupt();
    }

    /** Runs a cell, or what a magic has loaded, as part of an execution. */
    private CellOutcome runParts(RunningCell cell, boolean onlyStatements) {
        Origin origin = cell.origin();
        Execution execution = cell.execution();
        texts.remember(origin.cell(), origin.code());
        Session current = session.get();
        CodeRunner code = new CodeRunner(current, execution, origin, new RuntimeErrors(current::cellOf, texts::get), names);
        if (onlyStatements) {
            code.restoreOnly();
        }
        try {
            return runEach(code, cell);
        } finally {
            code.notes().forEach(note -> output.stream(execution.run(), "stderr", note + "\n"));
        }
    }

    private CellOutcome runEach(CodeRunner java, RunningCell cell) {
        String code = cell.origin().code();
        for (CellPart part : MagicParser.parse(code)) {
            if (part instanceof LineMagic magic) {
                java.runPending(!magic.expression());
                String value = magics.run(new MagicCall(magic, code), cell, MagicsJava.of(magic, code, java));
                if (magic.expression()) {
                    // Behind a magic the semicolon may be left out.
                    String end = code.startsWith(";", magic.end()) ? "" : ";";
                    java.put((value == null ? "null" : value) + end, magic.start());
                }
            } else if (part instanceof CellMagic magic) {
                magics.run(new MagicCall(magic, code), cell, MagicsJava.of(magic, code, java));
            } else {
                java.copy(part.start(), part.end());
            }
        }
        return java.finish();
    }

    /** What magics have run, which are part of the cell. */
    private final class Parts implements MagicRunner.Parts {
        @Override
        public void run(RunningCell cell, String name, String code) {
            runParts(cell.with(new Origin(cell.execution().run(), name, code)), false);
        }

        @Override
        public void restore(RunningCell cell, Origin again) {
            running = again.number(); // it stays that if the session ends
            try {
                runParts(cell.with(again), true);
            } catch (CellFailure e) {
                running = cell.execution().run();
                throw e;
            }
            running = cell.execution().run();
        }
    }
}
