package elara.server.session;

import elara.server.interrupt.Interrupter;
import elara.server.jvm.SessionJvm;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The threads of a session JVM that code runs on, with the run on each. Cells have the main one; what goes on beside them has others. */
final class SessionThreads {
    /** The thread that cells run on. */
    static final int MAIN = 0;

    private final SessionJvm jvm;
    private final Map<Integer, Interrupter> interrupters = new ConcurrentHashMap<>();
    /** The innermost run of each thread that has one. */
    private final Map<Integer, Execution> runs = new ConcurrentHashMap<>();

    SessionThreads(SessionJvm jvm) {
        this.jvm = jvm;
        interrupters.put(MAIN, new Interrupter(jvm, MAIN));
    }

    Interrupter main() {
        return interrupters.get(MAIN);
    }

    /** A run begins on the main thread, within the one that it has. */
    Execution begin(long run) {
        return begin(run, MAIN);
    }

    /** A run begins on a thread that has none. */
    synchronized Execution beginBeside(long run) {
        int thread = MAIN + 1;
        while (runs.containsKey(thread)) {
            thread++;
        }
        return begin(run, thread);
    }

    private Execution begin(long run, int thread) {
        Execution outer = runs.get(thread);
        Interrupter interrupter = interrupters.computeIfAbsent(thread, number -> new Interrupter(jvm, number));
        Execution begun = new Execution(jvm, interrupter, run, thread, () -> end(thread, outer));
        runs.put(thread, begun);
        return begun;
    }

    /** A run that has begun in another JVM goes on here, on the main thread. */
    void enter(Execution run) {
        runs.put(MAIN, run);
        run.enter(jvm, main(), () -> end(MAIN, null));
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

    /** Ends the innermost run of each; returns at once. */
    void interrupt() {
        interrupters.values().forEach(Interrupter::interrupt);
    }
}
