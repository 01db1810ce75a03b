package elara.server.cells;

import elara.server.errors.CellError;
import elara.server.errors.KnownNames;
import elara.server.errors.RuntimeErrors;
import elara.server.jvm.NoMemoryException;
import elara.server.jvm.SessionEndedException;
import elara.server.jvm.SessionListener;
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
import java.util.List;

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
        running = number;
        try (Execution execution = session.begin(number)) {
            return runParts(execution, new Origin(number, name, code), false);
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

    /** Runs a cell, or what a magic has loaded, as part of an execution. */
    private CellOutcome runParts(Execution execution, Origin origin, boolean onlyStatements) {
        texts.remember(origin.cell(), origin.code());
        Session current = session.get();
        CodeRunner code = new CodeRunner(current, execution, origin, new RuntimeErrors(current::cellOf, texts::get), names);
        if (onlyStatements) {
            code.restoreOnly();
        }
        try {
            return runEach(code, execution, origin.code());
        } finally {
            code.notes().forEach(note -> output.stream(execution.run(), "stderr", note + "\n"));
        }
    }

    private CellOutcome runEach(CodeRunner java, Execution execution, String code) {
        for (CellPart part : MagicParser.parse(code)) {
            if (part instanceof LineMagic magic) {
                java.runPending(!magic.expression());
                String value = run(new MagicCall(magic), execution);
                if (magic.expression()) {
                    // Behind a magic the semicolon may be left out.
                    String end = code.startsWith(";", magic.end()) ? "" : ";";
                    java.put((value == null ? "null" : value) + end, magic.start());
                }
            } else if (part instanceof CellMagic magic) {
                run(new MagicCall(magic), execution);
            } else {
                java.copy(part.start(), part.end());
            }
        }
        return java.finish();
    }

    private String run(MagicCall call, Execution execution) {
        Thread outer = interruptible(Thread.currentThread());
        try {
            checkInterrupted(execution);
            return magics.run(call, new Context(execution));
        } catch (MagicException e) {
            throw new CellFailure(execution.interruption() == null ? CellError.of("MagicError", e.getMessage())
                : CellError.of(execution.interruption()));
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

        Context(Execution execution) {
            this.execution = execution;
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
            runInSession(() -> runParts(execution, new Origin(execution.run(), name, code), false));
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
                runParts(execution, cell, true);
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
