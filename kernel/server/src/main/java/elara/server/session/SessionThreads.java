package elara.server.session;

import elara.server.interrupt.Interrupter;
import elara.server.interrupt.Interruption;
import elara.server.jvm.SessionJvm;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The threads of a session JVM that code runs on, with the run on each. Each shell has one, of an even number; what goes on beside that has
 * others.
 */
final class SessionThreads {
    /** The thread that cells of the main shell run on. */
    static final int MAIN = 0;

    private final SessionJvm jvm;
    private final Map<Integer, Interrupter> interrupters = new ConcurrentHashMap<>();
    /** The innermost run of each thread that has one. */
    private final Map<Integer, Execution> runs = new ConcurrentHashMap<>();

    SessionThreads(SessionJvm jvm) {
        this.jvm = jvm;
    }

    /** Whether shells have threads of that number. */
    static boolean isOfShells(int thread) {
        return thread % 2 == MAIN;
    }

    /** A run begins on a thread that has none and is no shell's. */
    synchronized Execution beginBeside(long run) {
        int thread = MAIN + 1;
        while (runs.containsKey(thread)) {
            thread += 2;
        }
        return begin(run, thread);
    }

    /** A run begins on a thread, within the one that it has. */
    Execution begin(long run, int thread) {
        Execution outer = runs.get(thread);
        Execution begun = new Execution(jvm, interrupter(thread), run, thread, () -> end(thread, outer));
        runs.put(thread, begun);
        return begun;
    }

    private Interrupter interrupter(int thread) {
        return interrupters.computeIfAbsent(thread, number -> new Interrupter(jvm, number));
    }

    /** A run that has begun in another JVM goes on here. */
    void enter(Execution run) {
        runs.put(run.thread(), run);
        run.enter(jvm, interrupter(run.thread()), () -> end(run.thread(), null));
    }

    private void end(int thread, Execution outer) {
        if (outer == null) {
            runs.remove(thread);
        } else {
            runs.put(thread, outer);
        }
    }

    /** The innermost run of a thread; null if it has none. */
    Execution innermost(int thread) {
        return runs.get(thread);
    }

    /** Why a run was asked to end; null if it was not, or has ended. */
    Interruption interruption(long run) {
        return runs.values().stream().filter(each -> each.run() == run).map(Execution::interruption).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** From now on what runs on a thread has a time limit. */
    void limitTime(int thread, boolean rendering) {
        Interrupter interrupter = interrupters.get(thread);
        if (interrupter != null) {
            interrupter.limitTime(rendering);
        }
    }

    /** Ends the innermost run of a thread, and those of other threads that belong to the same; returns at once. */
    void interrupt(int thread) {
        Execution meant = runs.get(thread);
        if (meant != null) {
            boolean othersGoOn = runs.values().stream().anyMatch(run -> run.run() != meant.run());
            runs.forEach((number, run) -> {
                if (run.run() == meant.run()) {
                    interrupter(number).interrupt(othersGoOn);
                }
            });
        }
    }

    /** Ends the innermost run of each; returns at once. */
    void interrupt() {
        interrupters.values().forEach(Interrupter::interrupt);
    }
}
