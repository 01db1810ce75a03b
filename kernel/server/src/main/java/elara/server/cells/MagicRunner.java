package elara.server.cells;

import elara.server.cells.CellFailure.Reason;
import elara.server.errors.CellError;
import elara.server.jvm.SessionJvm;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;

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

    private static final long CLOSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final CurrentSession session;
    private final Magics magics;
    private final SessionListener output;
    private final Parts parts;
    /** The JVM that extensions were installed in; null if none were. */
    private volatile SessionJvm extended;
    /**
     * Those that run magics, which an interrupt may end, and what for; guarded by this object's lock, so that none comes when they have
     * ended.
     */
    private final Map<Thread, Execution> magicThreads = new HashMap<>();

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

    /** Extensions of libraries on the class path are installed in a JVM that has come after theirs. */
    void renewExtensions(RunningCell cell) {
        if (extended != null && extended != session.jvm()) {
            extended = session.jvm();
            parts.run(cell, "extensions", Extensions.INSTALL);
        }
    }

    /** Ends the magics that run for some executions, and nothing of the session for them; returns at once. */
    synchronized void interrupt(Predicate<Execution> which) {
        magicThreads.forEach((thread, execution) -> {
            if (which.test(execution)) {
                thread.interrupt();
            }
        });
    }

    /** Ends the magics that run, and waits a little until they have: processes that they have started end with them. */
    synchronized void close() throws InterruptedException {
        interrupt(execution -> true);
        long end = System.nanoTime() + CLOSE_NANOS;
        for (long left = CLOSE_NANOS; !magicThreads.isEmpty() && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    /** From now on an interrupt of an execution meets this thread, or none does (null); one that came before is not left over. Returns what did. */
    private synchronized Execution setInterruptible(Execution execution) {
        Execution before = execution == null ? magicThreads.remove(Thread.currentThread()) : magicThreads.put(Thread.currentThread(), execution);
        Thread.interrupted();
        notifyAll();
        return before;
    }

    /**
     * Runs a magic of a cell; returns its value as source, or null.
     *
     * @throws CellFailure if it fails or is interrupted
     */
    String run(MagicCall call, RunningCell cell, FollowingJava java) {
        Execution outer = setInterruptible(cell.execution());
        try {
            checkInterrupted(cell.execution());
            return magics.run(call, new Context(cell, java));
        } catch (MagicException e) {
            checkInterrupted(cell.execution());
            throw new CellFailure(CellError.of("MagicError", e.getMessage()));
        } finally {
            setInterruptible(outer);
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

    /**
     * Goes on, unless it was asked to end or given up.
     *
     * @throws CellFailure if it was
     */
    static void checkInterrupted(Execution execution) {
        if (execution.isOver()) {
            throw new CellFailure(CellError.interrupted(), Reason.STOPPED);
        }
        if (execution.interruption() != null) {
            throw new CellFailure(CellError.of(execution.interruption()), Reason.STOPPED);
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
            List<Path> added = new ArrayList<>();
            inSession(running -> {
                added.addAll(session.get().addToClasspath(entries));
                return running.discover();
            });
            checkInterrupted(execution);
            if (Extensions.areOn(added, System.getenv(Extensions.VARIABLE))) {
                extended = session.jvm();
                execute("extensions", Extensions.INSTALL);
            }
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
        public boolean isInCell() {
            return java != null;
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
            Execution inMagic = setInterruptible(null);
            try {
                checkInterrupted(execution);
                return work.apply(execution);
            } finally {
                setInterruptible(inMagic);
            }
        }

        @Override
        public Path directory() {
            return session.surroundings().directory();
        }
    }
}
