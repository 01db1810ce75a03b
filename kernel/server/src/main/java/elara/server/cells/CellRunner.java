package elara.server.cells;

import elara.server.compiler.Definition;
import elara.server.errors.CellError;
import elara.server.errors.KnownNames;
import elara.server.errors.RuntimeErrors;
import elara.server.jvm.NoMemoryException;
import elara.server.jvm.OtherKernels;
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
import elara.server.session.Shell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

/** Runs a cell: its magics and its Java source, in the order they stand. */
public final class CellRunner {
    private final CurrentSession session;
    private final CellTexts texts;
    private final MagicRunner magics;
    private final SessionListener output;
    private final KnownNames names;
    private final RegisteredMagics registered = new RegisteredMagics();
    private final CellTimer timer = new CellTimer();
    /** Whether what comes before the first cell has run, or does. */
    private final AtomicBoolean started = new AtomicBoolean();

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
     * @param shell where it runs
     * @param number the run that its output belongs to
     * @param name what error messages call it, such as {@code In[3]}
     */
    public CellOutcome run(Shell shell, long number, String name, String code) {
        Origin origin = new Origin(number, name, code);
        texts.remember(name, code);
        List<CellEnd> ends = new ArrayList<>();
        CellTimer.Timing timing = timer.of(() -> interrupt(shell));
        CellOutcome outcome = timing.within(() -> run(shell, origin, ends, cell -> {
            if (started.compareAndSet(false, true)) {
                Startup startup = new Startup(OtherKernels.ofProcess(), session.surroundings().directory(), new Before(cell));
                timer.set(startup.limit());
                startup.run();
            }
            magics.renewExtensions(cell);
            timing.begin();
            return runParts(cell, java -> { });
        }));
        for (CellEnd end : ends) {
            shell.beginRequest(); // an interrupt has ended the cell, but not what has to be done then
            CellOutcome ended = run(shell, origin, ends, cell -> magics.end(end, outcome.ok(), cell));
            if (outcome.ok() && !ended.ok()) {
                return ended;
            }
        }
        return outcome;
    }

    private CellOutcome run(Shell shell, Origin origin, List<CellEnd> ends, Function<RunningCell, CellOutcome> what) {
        AtomicLong source = new AtomicLong(origin.number());
        try (Execution execution = shell.begin(origin.number())) {
            return what.apply(new RunningCell(execution, origin, ends, source));
        } catch (CellFailure e) {
            return CellOutcome.failed(e.error());
        } catch (InterruptedRunException e) {
            return CellOutcome.failed(CellError.interrupted());
        } catch (NoMemoryException e) {
            return CellOutcome.failed(RuntimeErrors.noMemory());
        } catch (SessionEndedException e) {
            String left = session.restart(source.get()).told("A fresh one");
            return CellOutcome.failed(CellError.of("SessionEnded", "The session's Java " + e.getMessage() + ". "
                + (e.advice().isEmpty() ? left : e.advice())));
        }
    }

    /**
     * Runs source within a run that waits for it. The value it ends with is kept by the run's thread.
     *
     * @param name what error messages call it
     * @throws CellFailure if it fails
     */
    public void eval(Execution execution, String name, String code) {
        List<CellEnd> ends = new ArrayList<>();
        RunningCell cell = new RunningCell(execution, new Origin(execution.run(), name, code), ends);
        texts.rememberEvaluated(name, code);
        runToEnd(cell, () -> runParts(cell, CodeRunner::keepValue));
    }

    /**
     * Runs a magic of the kernel's within a run that waits for it. Its value, if it has one, is kept by the run's thread.
     *
     * @return whether it has one
     * @throws CellFailure if it fails
     */
    public boolean runMagic(Execution execution, MagicCall call) {
        String name = (call.isCell() ? "%%" : "%") + call.name();
        RunningCell cell = new RunningCell(execution, new Origin(execution.run(), name, ""), new ArrayList<>());
        String[] value = new String[1];
        runToEnd(cell, () -> value[0] = magics.run(call, cell, null));
        if (value[0] != null) {
            eval(execution, name, value[0]);
        }
        return value[0] != null;
    }

    /** Does something, and then what magics have left to do for when the cell has ended: for them, it is one. */
    private void runToEnd(RunningCell cell, Runnable work) {
        boolean ok = false;
        try {
            work.run();
            ok = true;
        } finally {
            for (CellEnd end : cell.ends()) {
                CellOutcome ended = magics.end(end, ok, cell);
                if (ok && !ended.ok()) {
                    throw new CellFailure(ended.error());
                }
            }
        }
    }

    /** The magics that the notebook's code has defined. */
    public RegisteredMagics registered() {
        return registered;
    }

    /** Ends the cells that run, in whichever shells; returns at once. */
    public void interrupt() {
        session.interrupt();
        magics.interrupt(execution -> true);
    }

    /** Ends the cell that runs in a shell, if one does; returns at once. */
    public void interrupt(Shell shell) {
        Execution meant = session.prepared().running(shell.thread());
        shell.interrupt();
        magics.interrupt(execution -> execution.thread() == shell.thread() || meant != null && execution.run() == meant.run());
    }

    /** Ends what magics have started; waits a second for that at most. */
    public void close() throws InterruptedException {
        magics.close();
    }

    /** Runs a cell, or what a magic has loaded, as part of an execution. */
    private CellOutcome runParts(RunningCell cell, Consumer<CodeRunner> settings) {
        Origin origin = cell.origin();
        Execution execution = cell.execution();
        Session current = session.get();
        CodeRunner code = new CodeRunner(current, execution, origin, new RuntimeErrors(current::cellOf, texts::get), names);
        settings.accept(code);
        try {
            return runEach(code, cell);
        } finally {
            code.notes().forEach(note -> output.stream(execution.run(), "stderr", note + "\n"));
        }
    }

    private boolean isVariable(String name) {
        Session current = session.get();
        return current.lost().cells().containsKey(name)
            || current.definitions().named(name).stream().anyMatch(each -> each.kind() == Definition.Kind.VARIABLE);
    }

    private CellOutcome runEach(CodeRunner java, RunningCell cell) {
        String code = cell.origin().code();
        for (CellPart part : MagicParser.parse(code)) {
            if (part instanceof LineMagic magic) {
                java.runPending(!magic.expression());
                String value = run(new MagicCall(magic, code), cell, MagicsJava.of(magic, code, java));
                if (value != null || magic.expression()) {
                    // Behind a magic the semicolon may be left out.
                    String end = code.startsWith(";", magic.end()) ? "" : ";";
                    java.put(value + end, magic.start());
                    if (!magic.expression()) {
                        java.runPending(true); // what follows may use what it adds
                    }
                }
            } else if (part instanceof CellMagic magic) {
                String source = run(new MagicCall(magic, code), cell, MagicsJava.of(magic, code, java));
                if (source != null) {
                    java.put(source + ";", magic.start());
                }
            } else {
                java.copy(part.start(), part.end());
            }
        }
        return java.finish();
    }

    /** Runs a magic, or gives the source that does; null if there is nothing more to do. */
    private String run(MagicCall call, RunningCell cell, MagicsJava java) {
        Optional<String> source = registered.source(session.jvm(), call).or(() -> Placeholders.source(call, this::isVariable));
        if (source.isPresent()) {
            return source.get();
        }
        String value = magics.run(call, cell, java);
        if (call.isExpression() && value == null) {
            throw new CellFailure(CellError.of("MagicError", "%" + call.name() + " has done its work, but has no value that could be used here:"
                + " what it shows is all it gives. Write it on a line of its own."));
        }
        return call.isExpression() ? value : null;
    }

    /** What comes before a cell, as part of it. */
    private final class Before implements Startup.Actions {
        private final RunningCell cell;

        Before(RunningCell cell) {
            this.cell = cell;
        }

        @Override
        public void runMagic(MagicCall call) {
            magics.run(call, cell, null);
        }

        @Override
        public void runCode(String name, String code) {
            new Parts().run(cell, name, code);
        }

        @Override
        public void tell(String text) {
            output.stream(cell.execution().run(), "stderr", text);
        }
    }

    /** What magics have run, which are part of the cell. */
    private final class Parts implements MagicRunner.Parts {
        @Override
        public void run(RunningCell cell, String name, String code) {
            texts.remember(name, code);
            runParts(cell.with(new Origin(cell.execution().run(), name, code)), java -> { });
        }

        @Override
        public void restore(RunningCell cell, Origin again) {
            cell.source().set(again.number()); // it stays that if the session ends
            texts.remember(again.cell(), again.code());
            try {
                runParts(cell.with(again), CodeRunner::restoreOnly);
            } catch (CellFailure e) {
                cell.source().set(cell.execution().run());
                throw e;
            }
            cell.source().set(cell.execution().run());
        }
    }
}
