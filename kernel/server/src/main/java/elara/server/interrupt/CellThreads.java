package elara.server.interrupt;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.LongValue;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;
import elara.agent.Landmarks;
import elara.server.jvm.NoMemoryException;
import elara.server.jvm.SessionJvm;
import elara.wire.FrameType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The threads that work for one run. */
final class CellThreads implements StoppableThreads {
    private static final String COMMON_POOL = "ForkJoinPool.commonPool-worker";
    /** In place of a run: that of a worker of the common pool may be any. */
    private static final long ANY = Long.MIN_VALUE;

    private final SessionJvm jvm;
    private final int number;
    private final long run;
    /** The runs that threads work for. */
    private final Map<ThreadReference, Long> known = new HashMap<>();
    private volatile boolean poolIncluded = true;
    private ThreadReference own;

    /**
     * The threads of a run.
     *
     * @param number of the session's thread on which it is
     */
    CellThreads(SessionJvm jvm, int number, long run) {
        this.jvm = jvm;
        this.run = run;
        this.number = number;
    }

    /** Whether the workers of the common pool are among those that the run has started. */
    void setPoolIncluded(boolean included) {
        poolIncluded = included;
    }

    @Override
    public ThreadReference own() {
        if (own == null) {
            List<Value> all = ofSession();
            own = number < all.size() ? (ThreadReference) all.get(number) : null;
        }
        return own;
    }

    /** The session's threads by their numbers, on which others may run for the same cell: who ends those is asked to as well. */
    private List<Value> ofSession() {
        return jvm.jdi().field(Landmarks.CELL_THREAD, Landmarks.CURRENT) instanceof ArrayReference threads ? threads.getValues() : List.of();
    }

    /**
     * {@inheritDoc} And the workers of the common pool, which serve whatever runs, unless they are not to be. Of virtual threads
     * only those that compute: JDI would have to be told of each one's start to know the others.
     */
    @Override
    public List<ThreadReference> started() {
        List<Value> others = ofSession();
        List<ThreadReference> started = new ArrayList<>();
        for (ThreadReference thread : jvm.machine().allThreads()) {
            ThreadReference worker = isCarrier(thread) ? mounted(thread) : thread;
            if (worker != null && !worker.equals(own()) && !others.contains(worker) && isOwned(worker)) {
                started.add(worker);
            }
        }
        return started;
    }

    @Override
    public void suspend() {
        jvm.machine().suspend();
    }

    @Override
    public void resume() {
        jvm.machine().resume();
    }

    @Override
    public boolean abandon(String name) throws IOException {
        try {
            jvm.link().request(FrameType.ABANDON, number, name);
            return true;
        } catch (NoMemoryException e) {
            return false;
        }
    }

    /** Whether it is a virtual thread, of Java 21. */
    static boolean isVirtual(ThreadReference thread) {
        return thread.referenceType().name().startsWith("java.lang.VirtualThread");
    }

    private static boolean isCarrier(ThreadReference thread) {
        return thread.referenceType().name().equals("jdk.internal.misc.CarrierThread");
    }

    /** The virtual thread that runs on another, or null. */
    private static ThreadReference mounted(ThreadReference carrier) {
        carrier.suspend();
        try {
            return new CallStack(carrier).mounted();
        } catch (IncompatibleThreadStateException e) {
            return null;
        } finally {
            carrier.resume();
        }
    }

    private boolean isOwned(ThreadReference thread) {
        long owner = known.computeIfAbsent(thread, each -> each.name().startsWith(COMMON_POOL) ? ANY : owner(each));
        return owner == ANY ? poolIncluded : owner == run;
    }

    /** The run that a thread works for, found among its inherited thread-locals; 0 if none does. */
    private static long owner(ThreadReference thread) {
        if (!(value(thread, "inheritableThreadLocals") instanceof ObjectReference map)
                || !(value(map, "table") instanceof ArrayReference table)) {
            return 0;
        }
        for (Value entry : table.getValues()) {
            if (entry instanceof ObjectReference pair && value(pair, "value") instanceof ObjectReference owner
                    && owner.referenceType().name().equals(Landmarks.OWNER)) {
                return ((LongValue) value(owner, Landmarks.RUN)).value();
            }
        }
        return 0;
    }

    private static Value value(ObjectReference object, String field) {
        return object.getValue(object.referenceType().fieldByName(field));
    }
}
