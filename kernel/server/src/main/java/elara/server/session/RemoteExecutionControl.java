package elara.server.session;

import elara.server.classes.SessionClasses;
import elara.server.interrupt.Interrupter;
import elara.server.jvm.SessionJvm;
import elara.wire.Frame;
import elara.wire.FrameType.Status;
import elara.wire.FrameType;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jshell.spi.ExecutionControl;

/**
 * Loads and runs JShell's snippets in the session JVM. JShell closes itself when it hears that its JVM has ended, and
 * takes its definitions along, so it is not told: {@link #broken} says it to the session, which starts another JVM.
 */
final class RemoteExecutionControl implements ExecutionControl {
    private final SessionClasses classes = new SessionClasses();
    private SnippetOrigins origins;
    /** Null as long as there is none: what JShell does then reaches the next one. */
    private ClassTransfer jvm;
    private Interrupter interrupter;
    private long cell;
    private boolean unheard;
    private Map<String, Object> lastException;

    /** Where the snippets come from, which can only be asked when JShell exists. */
    void use(SnippetOrigins known) {
        origins = known;
    }

    /** From now on snippets run in a JVM that has no classes yet. */
    void attach(SessionJvm started) {
        jvm = new ClassTransfer(started);
        classes.startAnew();
        flush();
    }

    SessionClasses classes() {
        return classes;
    }

    /** There is no JVM to run snippets in any more. */
    void detach() {
        jvm = null;
    }

    /** Who ends what runs; to be said before anything does. */
    void interruptBy(Interrupter stopping) {
        interrupter = stopping;
    }

    /** The next snippet's output belongs to {@code next}. */
    void prepare(long next) {
        cell = next;
        lastException = null;
    }

    /** What the last snippet threw, as the agent's {@code ExceptionFields} lays it out, or null. */
    Map<String, Object> lastException() {
        return lastException;
    }

    /** Whether the session JVM was found to be gone. */
    boolean broken() {
        return jvm == null || jvm.broken();
    }

    /** Whether a class's static initialiser has failed. */
    boolean hasFailed(String className) {
        return !broken() && jvm.hasFailed(className);
    }

    /** Lets go what a variable holds that no cell can use any more. */
    void forget(String wrapper, String variable) {
        if (!broken()) {
            jvm.forget(wrapper, variable);
        }
    }

    /** Has JShell do what it drops again at once: nothing of it reaches the JVM. */
    void unheard(Runnable trial) {
        unheard = true;
        try {
            trial.run();
        } finally {
            unheard = false;
        }
    }

    /** Brings the JVM's classes up to date. */
    void flush() {
        if (jvm != null) {
            classes.flush(origins::of, jvm);
        }
    }

    /** The JVM gets the classes when they are run: only then JShell knows which lines of the cell they come from. */
    @Override
    public void load(ClassBytecodes[] loaded) {
        if (unheard) {
            return;
        }
        for (ClassBytecodes each : loaded) {
            classes.load(each.name(), each.bytecodes());
        }
    }

    @Override
    public void redefine(ClassBytecodes[] redefined) throws ClassInstallException {
        if (unheard) {
            return;
        }
        Map<String, byte[]> byName = new HashMap<>();
        for (ClassBytecodes each : redefined) {
            byName.put(each.name(), each.bytecodes());
        }
        if (!classes.redefine(byName, jvm == null ? ClassTransfer.NOWHERE : jvm)) {
            throw new ClassInstallException("redefine", new boolean[redefined.length]);
        }
    }

    @Override
    public String invoke(String className, String methodName) throws RunException {
        flush();
        if (broken() || !interrupter.begin(false)) {
            throw new StoppedException();
        }
        Frame reply;
        try {
            reply = request(FrameType.INVOKE, cell, className, methodName);
        } finally {
            interrupter.end();
        }
        if (reply == null) {
            throw new StoppedException();
        }
        switch (statusOf(reply)) {
            case OK:
                return "";
            case STOPPED:
                throw new StoppedException();
            case UNRESOLVED:
                throw new ResolutionException((int) reply.number(2), new StackTraceElement[0]);
            case EXCEPTION:
                lastException = reply.map(2);
                // JShell's own exception needs no more: cells show what the agent tells.
                throw new UserException("", (String) lastException.get("class"), new StackTraceElement[0]);
            default:
                lastException = Map.of("class", "java.lang.OutOfMemoryError", "message", reply.text(2), "frames", List.of(),
                    "suppressed", List.of());
                throw new UserException("", (String) lastException.get("class"), new StackTraceElement[0]);
        }
    }

    /** JShell only asks for values on behalf of its own tool; cells show them by rendering in the session JVM. */
    @Override
    public String varValue(String className, String variableName) {
        return "";
    }

    /** Adds entries separated as on a command line. */
    @Override
    public void addToClasspath(String path) throws InternalException {
        List<String> entries = new ArrayList<>(Arrays.asList(path.split(File.pathSeparator)));
        entries.remove(SessionJvm.agentPath()); // JShell compiles against it, the session JVM has it
        if (entries.isEmpty() || jvm == null) {
            return;
        }
        Frame reply = request(FrameType.ADD_CLASSPATH, entries);
        if (reply != null && statusOf(reply) != Status.OK) {
            throw new InternalException(reply.text(2));
        }
    }

    /** Cells are stopped by {@link Interrupter}, which knows more than JShell about what runs. */
    @Override
    public void stop() {
    }

    @Override
    public Object extensionCommand(String command, Object argument) throws InternalException {
        throw new NotImplementedException(command);
    }

    /** JShell calls this when it is closed; the session JVM is closed by who started it. */
    @Override
    public void close() {
    }

    private static Status statusOf(Frame reply) {
        return Status.valueOf(reply.text(1));
    }

    /** The reply, or null if the session JVM has ended. */
    private Frame request(FrameType type, Object... fields) {
        try {
            return jvm.session().link().request(type, fields);
        } catch (IOException e) {
            jvm.markBroken();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            jvm.markBroken();
        }
        return null;
    }
}
