package elara.server.session;

import elara.server.interrupt.Interrupter;
import elara.server.interrupt.Interruption;
import elara.server.jvm.SessionJvm;
import elara.wire.Frame;
import elara.wire.FrameType.Status;
import elara.wire.FrameType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A run of code in the session JVM, from when it may be interrupted until nothing of it runs any more: that of a cell, of what a magic
 * runs within it, of a comm's listener. One within another on the same thread is the one that an interrupt ends; on other threads
 * there may be others at the same time.
 */
public final class Execution implements AutoCloseable {
    private SessionJvm jvm;
    private Interrupter interrupter;
    private final long run;
    private final int thread;
    private Runnable onEnd;
    private volatile boolean over;

    /**
     * A run begins.
     *
     * @param run what its output belongs to
     * @param thread the number of the session's thread that it runs on
     * @param onEnd is told when it has ended
     */
    Execution(SessionJvm jvm, Interrupter interrupter, long run, int thread, Runnable onEnd) {
        this.jvm = jvm;
        this.interrupter = interrupter;
        this.run = run;
        this.thread = thread;
        this.onEnd = onEnd;
        interrupter.beginCell(run);
    }

    /** It leaves its JVM, which is about to end, for another. */
    void leave() {
        interrupter.endCell();
    }

    /** It goes on in another JVM; an interrupt of before still counts. */
    void enter(SessionJvm other, Interrupter otherInterrupter, Runnable otherEnd) {
        boolean interrupted = interrupter.interruption() != null;
        jvm = other;
        interrupter = otherInterrupter;
        onEnd = otherEnd;
        interrupter.beginCell(run);
        if (interrupted) {
            interrupter.interrupt();
        }
    }

    /** What its output belongs to. */
    public long run() {
        return run;
    }

    /** The number of the session's thread that it runs on. */
    public int thread() {
        return thread;
    }

    /** @throws elara.server.jvm.SessionEndedException if it runs in another JVM than this, which has taken that one's place */
    void checkIn(SessionJvm current) {
        if (jvm != current) {
            throw jvm.ended();
        }
    }

    /** Whether it has ended. What still works for it then must not go on: it was given up. */
    public boolean isOver() {
        return over;
    }

    /** Why it was asked to end, or null. */
    public Interruption interruption() {
        return interrupter.interruption();
    }

    /**
     * Runs methods of a class, one after the other.
     *
     * @param render whether the last one's value is wanted
     * @param fresh whether nothing else holds that value, so that rendering may use it up
     * @throws elara.server.jvm.SessionEndedException if the session JVM ended meanwhile
     */
    public Outcome invoke(String className, List<String> methods, boolean render, boolean fresh) {
        return request(FrameType.INVOKE, className, methods, render, fresh);
    }

    /** Makes the renderers known that jars have brought. */
    public Outcome discover() {
        return request(FrameType.DISCOVER);
    }

    /** The texts of variables; see {@link FrameType.READ} for the places. */
    Map<String, String> values(List<String> places) {
        Map<String, String> texts = new LinkedHashMap<>();
        Outcome outcome = request(FrameType.READ, places);
        if (outcome.data() != null) {
            outcome.data().forEach((name, text) -> texts.put(name, (String) text));
        }
        return texts;
    }

    /** How much of the heap is used, for people; empty if the run was asked to end. */
    public String heap() {
        Outcome outcome = request(FrameType.READ, List.of());
        return outcome.metadata() == null ? ""
            : megabytes(outcome.metadata().get("used")) + " in use, " + megabytes(outcome.metadata().get("limit")) + " at most";
    }

    private static String megabytes(Object bytes) {
        return String.format(Locale.ROOT, "%,d MB", ((Number) bytes).longValue() >> 20);
    }

    /** What is told of a variable's value, by what it is; the class is that of the session JVM. */
    Outcome describe(String className, String name) {
        return request(FrameType.DESCRIBE, className, name);
    }

    /** Ends what it runs at the moment, and nothing of other threads; returns at once. */
    void giveUp() {
        if (!over) {
            interrupter.giveUp();
        }
    }

    /** Has a comm's listener run; the fields are those of the frame behind the thread's number. */
    public Outcome deliver(FrameType type, Object... fields) {
        return request(type, fields);
    }

    private Outcome request(FrameType type, Object... fields) {
        if (over || !interrupter.begin()) {
            return Outcome.STOPPED;
        }
        List<Object> all = new ArrayList<>(List.of(run, (long) thread));
        all.addAll(Arrays.asList(fields));
        Frame reply;
        try {
            reply = jvm.request(type, all.toArray());
        } finally {
            interrupter.end();
        }
        return switch (Status.valueOf(reply.text(1))) {
            case OK -> reply.fields().size() > 3 ? new Outcome(false, null, reply.map(2), reply.map(3)) : new Outcome(false, null, null, null);
            case EXCEPTION -> new Outcome(false, reply.map(2), null, null);
            default -> Outcome.STOPPED;
        };
    }

    /** It has ended; if it was interrupted, this waits until nothing of it runs on. */
    @Override
    public void close() {
        over = true;
        interrupter.endCell();
        onEnd.run();
    }
}
