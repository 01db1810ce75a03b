package elara.server.cells;

import elara.server.errors.CellError;
import elara.server.interrupt.Interruption;
import elara.server.jvm.SessionListener;
import elara.server.magics.CellEnd;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicContext;
import elara.server.magics.MagicException;
import elara.server.magics.Magics;
import elara.server.session.CurrentSession;
import elara.server.session.Execution;
import elara.server.session.Origin;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Runs the magics of cells, does for them what they ask, and ends them when they are interrupted. */
final class MagicRunner {
    /** Runs source as part of the cell that a magic stands in. */
    interface Parts {
        /** What a magic has loaded. */
        void run(RunningCell cell, String name, String code);

        /** What an earlier cell does, but not what it defines. */
        void restore(RunningCell cell, Origin again);
    }

    /** The Java that a magic stands in front of. */
    interface FollowingJava {
        /** Runs a range of it, with other source around that. */
        void run(String before, int from, int to, String after);

        /** Whether it would compile. */
        boolean compiles(String before, int from, int to, String after);
    }

    private final CurrentSession session;
    private final Magics magics;
    private final SessionListener output;
    private final Parts parts;
    /** Who runs a magic, which an interrupt may end; guarded by this object's lock, so that none comes when it has ended. */
    private Thread magicThread;

    /**
     * Runs magics.
     *
     * @param output where that goes what they print
     */
    MagicRunner(CurrentSession session, Magics magics, SessionListener output, Parts parts) {
        this.session = session;
        this.magics = magics;
        this.output = output;
        this.parts = parts;
    }

    /** Ends the magic that runs, if one does, and nothing of the session for it; returns at once. */
    synchronized void interrupt() {
        if (magicThread != null) {
            magicThread.interrupt();
        }
    }

    /** From now on an interrupt meets a thread, or none; one that came before is not left over. Returns which it met before. */
    private synchronized Thread interruptible(Thread thread) {
        Thread before = magicThread;
        magicThread = thread;
        Thread.interrupted();
        return before;
    }

    /**
     * Runs a magic of a cell; returns its value as source, or null.
     *
     * @throws CellFailure if it fails or is interrupted
     */
    String run(MagicCall call, RunningCell cell, FollowingJava java) {
        Thread outer = interruptible(Thread.currentThread());
        try {
            checkInterrupted(cell.execution());
            return magics.run(call, new Context(cell, java));
        } catch (MagicException e) {
            Interruption interruption = cell.execution().interruption();
            throw new CellFailure(interruption == null ? CellError.of("MagicError", e.getMessage()) : CellError.of(interruption));
        } finally {
            interruptible(outer);
        }
    }

    /** Does what a magic has left to do for when its cell has ended, well or not. */
    CellOutcome end(CellEnd end, boolean ok, RunningCell cell) {
        try {
            end.run(ok, new Context(cell, null));
            return CellOutcome.NOTHING;
        } catch (MagicException e) {
            return CellOutcome.failed(CellError.of("MagicError", e.getMessage()));
        }
    }

    private static void checkInterrupted(Execution execution) {
        if (execution.interruption() != null) {
            throw new CellFailure(CellError.of(execution.interruption()));
        }
    }

    /** What magics may do, on behalf of one cell. */
    private final class Context implements MagicContext {
        private final RunningCell cell;
        private final Execution execution;
        private final FollowingJava java;

        /** {@code java} is null when the cell has ended. */
        Context(RunningCell cell, FollowingJava java) {
            this.cell = cell;
            this.java = java;
            execution = cell.execution();
        }

        @Override
        public String cell() {
            return cell.origin().cell();
        }

        @Override
        public String code() {
            return cell.origin().code();
        }

        @Override
        public void atEnd(CellEnd end) {
            cell.ends().add(end);
        }

        @Override
        public void addToClasspath(List<Path> entries) {
            inSession(running -> {
                session.get().addToClasspath(entries);
                return running.discover();
            });
            checkInterrupted(execution);
        }

        @Override
        public void print(String text) {
            output.stream(execution.run(), "stdout", text);
        }

        @Override
        public void printError(String text) {
            output.stream(execution.run(), "stderr", text);
        }

        @Override
        public void show(Map<String, Object> data) {
            output.display(execution.run(), data, Map.of(), UUID.randomUUID().toString());
        }

        @Override
        public void execute(String name, String code) {
            runInSession(() -> parts.run(cell, name, code));
        }

        @Override
        public void runJava(String before, int from, int to, String after) {
            runInSession(() -> java.run(before, from, to, after));
        }

        @Override
        public boolean compiles(String before, int from, int to, String after) {
            return inSession(running -> java.compiles(before, from, to, after));
        }

        @Override
        public void restore() {
            Restoration restoration = new Restoration();
            for (Origin again : session.get().lost().cellsToRunAgain()) {
                runInSession(() -> restore(again, restoration));
            }
            restoration.told().ifPresent(this::print);
            restoration.check();
        }

        private void restore(Origin again, Restoration restoration) {
            try {
                parts.restore(cell, again);
                restoration.addRestored(again);
            } catch (CellFailure e) {
                if (execution.interruption() != null) {
                    throw e;
                }
                restoration.addFailed(again, e.error());
            }
        }

        private void runInSession(Runnable work) {
            inSession(running -> {
                work.run();
                return null;
            });
        }

        /** What the session does is what an interrupt ends then, and not this thread, which waits for it. */
        @Override
        public <T> T inSession(Function<Execution, T> work) {
            Thread inMagic = interruptible(null);
            try {
                checkInterrupted(execution);
                return work.apply(execution);
            } finally {
                interruptible(inMagic);
            }
        }

        @Override
        public Path directory() {
            return session.surroundings().directory();
        }
    }
}
