package elara.server.execution;

import elara.server.errors.CellError;
import elara.server.errors.RuntimeErrors;
import elara.server.interrupt.Interruption;
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
import elara.server.session.JShellSession;
import elara.server.session.Origin;
import java.nio.file.Path;
import java.util.List;

/** Runs a cell: its magics and its Java source, in the order they stand. */
public final class CellRunner {
    private final CurrentSession session;
    private final CellTexts texts;
    private final Magics magics;
    private final SessionListener output;
    private volatile Thread magicThread;

    /** Runs cells in the current session and keeps their {@code texts}; what magics print goes to {@code output}. */
    public CellRunner(CurrentSession session, CellTexts texts, Magics magics, SessionListener output) {
        this.session = session;
        this.texts = texts;
        this.magics = magics;
        this.output = output;
    }

    /**
     * Runs a cell to its end or its first error.
     *
     * @param number the cell its output belongs to
     * @param name what error messages call it, such as {@code In[3]}
     */
    public CellOutcome run(long number, String name, String code) {
        try {
            JShellSession current = session.get();
            current.beginCell(number);
            try {
                return runParts(current, number, name, code);
            } finally {
                current.endCell();
            }
        } catch (CellFailure e) {
            return CellOutcome.failed(e.error());
        } catch (StackOverflowError | InternalError e) {
            // Of the Java compiler, which goes into nested code by recursion; JShell wraps what it throws.
            return CellOutcome.failed(CellError.of("CompilationError",
                "This cell is nested too deeply for the Java compiler. Split it into smaller statements."));
        } catch (SessionEndedException e) {
            String left = Messages.whatIsLost(session.restart(number));
            return CellOutcome.failed(CellError.of("SessionEnded", "The session's Java " + e.getMessage() + ". "
                + (e.advice().isEmpty() ? left : e.advice())));
        }
    }

    /** Ends the cell that runs, if one does; returns at once. */
    public void interrupt() {
        session.interrupt();
        Thread inMagic = magicThread;
        if (inMagic != null) {
            inMagic.interrupt();
        }
    }

    private CellOutcome runParts(JShellSession current, long number, String name, String code) {
        return runParts(snippetsOf(current, number, name, code), number, code);
    }

    private CellOutcome runParts(SnippetRunner snippets, long number, String code) {
        try {
            return runEach(snippets, number, code);
        } finally {
            snippets.notes().forEach(note -> output.stream(number, "stderr", note + "\n"));
        }
    }

    private SnippetRunner snippetsOf(JShellSession current, long number, String name, String code) {
        texts.remember(name, code);
        return new SnippetRunner(current, new Cell(number, name, code), new RuntimeErrors(current::cellOf, texts::get));
    }

    private CellOutcome runEach(SnippetRunner snippets, long number, String code) {
        for (CellPart part : MagicParser.parse(code)) {
            if (part instanceof LineMagic magic) {
                snippets.runPending(!magic.expression());
                String value = run(new MagicCall(magic), number);
                if (magic.expression()) {
                    // Behind a magic the semicolon may be left out.
                    String end = code.startsWith(";", magic.end()) ? "" : ";";
                    snippets.put((value == null ? "null" : value) + end, magic.start());
                }
            } else if (part instanceof CellMagic magic) {
                run(new MagicCall(magic), number);
            } else {
                snippets.copy(part.start(), part.end());
            }
        }
        return snippets.finish();
    }

    private String run(MagicCall call, long number) {
        Thread outer = magicThread;
        magicThread = Thread.currentThread();
        try {
            return magics.run(call, new Context(number));
        } catch (MagicException e) {
            Interruption interruption = session.get().interruption();
            throw new CellFailure(interruption == null ? CellError.of("MagicError", e.getMessage()) : CellError.of(interruption));
        } finally {
            magicThread = outer;
            Thread.interrupted(); // one that came when the magic had just ended
        }
    }

    /** What magics may do, on behalf of one cell. */
    private final class Context implements MagicContext {
        private final long number;

        Context(long number) {
            this.number = number;
        }

        @Override
        public void addToClasspath(List<Path> entries) {
            session.get().addToClasspath(entries);
        }

        @Override
        public void print(String text) {
            output.stream(number, "stdout", text);
        }

        @Override
        public void execute(String source, String code) {
            runParts(session.get(), number, source, code);
        }

        @Override
        public void restore() {
            JShellSession current = session.get();
            List<Origin> cells = current.variables().cellsToRunAgain();
            if (cells.isEmpty()) {
                print("There is no cell to run again.\n");
            }
            for (Origin cell : cells) {
                SnippetRunner snippets = snippetsOf(current, number, cell.cell(), cell.code());
                snippets.restoreOnly();
                runParts(snippets, number, cell.code());
            }
            if (!cells.isEmpty()) {
                print("Ran " + Messages.list(cells.stream().map(Origin::cell).toList()) + " again.\n");
            }
        }

        @Override
        public Path directory() {
            return Path.of("").toAbsolutePath();
        }
    }
}
