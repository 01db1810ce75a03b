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
import elara.server.magics.MagicContext;
import elara.server.magics.MagicException;
import elara.server.magics.MagicParser;
import elara.server.magics.Magics;
import elara.server.session.CurrentSession;
import elara.server.session.Execution;
import elara.server.session.InterruptedRunException;
import elara.server.session.Origin;
import elara.server.session.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Runs a cell: its magics and its Java source, in the order they stand. */
public final class CellRunner {
    private final CurrentSession session;
    private final CellTexts texts;
    private final Magics magics;
    private final SessionListener output;
    private final KnownNames names;
    /** Who runs a magic, which an interrupt may end; guarded by this object's lock, so that none comes when it has ended. */
    private Thread magicThread;
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
        this.magics = magics;
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
        CellOutcome outcome = run(origin, execution -> runParts(execution, origin, false, ends));
        for (CellEnd end : ends) { // an execution of their own: the cell's may have been interrupted
            CellOutcome ended = run(origin, execution -> end(end, outcome.ok(), new Context(execution, origin, ends)));
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
            String left = Messages.whatIsLost(session.restart(running));
            return CellOutcome.failed(CellError.of("SessionEnded", "The session's Java " + e.getMessage() + ". "
                + (e.advice().isEmpty() ? left : e.advice())));
        }
    }

    /** Ends the cell that runs, if one does; returns at once. */
    public void interrupt() {
        session.interrupt();
        synchronized (this) {
            if (magicThread != null) {
                magicThread.interrupt();
            }
        }
    }

    /** From now on an interrupt meets a thread, or none; one that came before is not left over. Returns which it met before. */
    private synchronized Thread interruptible(Thread thread) {
        Thread before = magicThread;
        magicThread = thread;
        Thread.interrupted();
        return before;
    }

    private static CellOutcome end(CellEnd end, boolean ok, MagicContext context) {
        try {
            end.run(ok, context);
            return CellOutcome.NOTHING;
        } catch (MagicException e) {
            return CellOutcome.failed(CellError.of("MagicError", e.getMessage()));
        }
    }

    /** Runs a cell, or what a magic has loaded, as part of an execution; {@code ends} gets what magics leave to do. */
    private CellOutcome runParts(Execution execution, Origin origin, boolean onlyStatements, List<CellEnd> ends) {
        texts.remember(origin.cell(), origin.code());
        Session current = session.get();
        CodeRunner code = new CodeRunner(current, execution, origin, new RuntimeErrors(current::cellOf, texts::get), names);
        if (onlyStatements) {
            code.restoreOnly();
        }
        try {
            return runEach(code, new Context(execution, origin, ends));
        } finally {
            code.notes().forEach(note -> output.stream(execution.run(), "stderr", note + "\n"));
        }
    }

    private CellOutcome runEach(CodeRunner java, Context context) {
        String code = context.code();
        for (CellPart part : MagicParser.parse(code)) {
            if (part instanceof LineMagic magic) {
                java.runPending(!magic.expression());
                String value = run(new MagicCall(magic), context);
                if (magic.expression()) {
                    // Behind a magic the semicolon may be left out.
                    String end = code.startsWith(";", magic.end()) ? "" : ";";
                    java.put((value == null ? "null" : value) + end, magic.start());
                }
            } else if (part instanceof CellMagic magic) {
                run(new MagicCall(magic), context);
            } else {
                java.copy(part.start(), part.end());
            }
        }
        return java.finish();
    }

    private String run(MagicCall call, Context context) {
        Thread outer = interruptible(Thread.currentThread());
        try {
            checkInterrupted(context.execution);
            return magics.run(call, context);
        } catch (MagicException e) {
            var interruption = context.execution.interruption();
            throw new CellFailure(interruption == null ? CellError.of("MagicError", e.getMessage()) : CellError.of(interruption));
        } finally {
            interruptible(outer);
        }
    }

    private static void checkInterrupted(Execution execution) {
        if (execution.interruption() != null) {
            throw new CellFailure(CellError.of(execution.interruption()));
        }
    }

    /** What magics may do, on behalf of one cell. */
    private final class Context implements MagicContext {
        private final Execution execution;
        private final Origin origin;
        private final List<CellEnd> ends;

        Context(Execution execution, Origin origin, List<CellEnd> ends) {
            this.execution = execution;
            this.origin = origin;
            this.ends = ends;
        }

        @Override
        public String cell() {
            return origin.cell();
        }

        @Override
        public String code() {
            return origin.code();
        }

        @Override
        public void atEnd(CellEnd end) {
            ends.add(end);
        }

        @Override
        public void addToClasspath(List<Path> entries) {
            runInSession(() -> {
                session.get().addToClasspath(entries);
                execution.discover();
            });
            checkInterrupted(execution);
        }

        @Override
        public void print(String text) {
            output.stream(execution.run(), "stdout", text);
        }

        @Override
        public void execute(String name, String code) {
            runInSession(() -> runParts(execution, new Origin(execution.run(), name, code), false, ends));
        }

        @Override
        public void restore() {
            Restoration restoration = new Restoration();
            for (Origin cell : session.get().lost().cellsToRunAgain()) {
                runInSession(() -> restore(execution, cell, restoration));
            }
            restoration.told().ifPresent(this::print);
            restoration.check();
        }

        private void restore(Execution execution, Origin cell, Restoration restoration) {
            running = cell.number(); // it stays that if the session ends
            try {
                runParts(execution, cell, true, ends);
                restoration.addRestored(cell);
            } catch (CellFailure e) {
                if (execution.interruption() != null) {
                    throw e;
                }
                restoration.addFailed(cell, e.error());
            }
            running = execution.run();
        }

        /** What the session does is what an interrupt ends then, and not this thread, which waits for it. */
        private void runInSession(Runnable work) {
            Thread inMagic = interruptible(null);
            try {
                checkInterrupted(execution);
                work.run();
            } finally {
                interruptible(inMagic);
            }
        }

        @Override
        public Path directory() {
            return Path.of("").toAbsolutePath();
        }
    }
}
