package elara.server.session;

import com.sun.jdi.ReferenceType;
import elara.wire.Frame;
import elara.wire.FrameType;
import elara.wire.FrameType.Status;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import jdk.jshell.spi.ExecutionControl;

/** Loads and runs JShell's snippets in the session JVM, which may still be starting when JShell is created. */
final class RemoteExecutionControl implements ExecutionControl {
    private final CompletableFuture<SessionJvm> starting;
    private long cell;
    private Map<String, Object> lastException;
    private volatile boolean broken;

    RemoteExecutionControl(CompletableFuture<SessionJvm> starting) {
        this.starting = starting;
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
        return broken;
    }

    @Override
    public void load(ClassBytecodes[] classes) throws ClassInstallException, EngineTerminationException {
        List<Object> fields = new ArrayList<>();
        for (ClassBytecodes each : classes) {
            fields.add(each.name());
            fields.add(each.bytecodes());
        }
        Frame reply = request(FrameType.LOAD, fields);
        if (statusOf(reply) != Status.OK) {
            throw new ClassInstallException(reply.text(2), new boolean[classes.length]);
        }
    }

    @Override
    public void redefine(ClassBytecodes[] classes) throws ClassInstallException, EngineTerminationException {
        Map<ReferenceType, byte[]> loaded = new HashMap<>();
        List<ClassBytecodes> fresh = new ArrayList<>();
        for (ClassBytecodes each : classes) {
            List<ReferenceType> types = session().machine().classesByName(each.name());
            if (types.isEmpty()) {
                fresh.add(each);
            } else {
                loaded.put(types.get(0), each.bytecodes());
            }
        }
        try {
            session().machine().redefineClasses(loaded);
        } catch (UnsupportedOperationException | LinkageError e) {
            throw new ClassInstallException("redefine: " + e.getMessage(), new boolean[classes.length]);
        }
        load(fresh.toArray(new ClassBytecodes[0]));
    }

    @Override
    public String invoke(String className, String methodName) throws RunException, EngineTerminationException {
        Frame reply = request(FrameType.INVOKE, cell, className, methodName);
        switch (statusOf(reply)) {
            case OK:
                return "";
            case STOPPED:
                throw new StoppedException();
            case UNRESOLVED:
                throw new ResolutionException((int) reply.number(2), new StackTraceElement[0]);
            case EXCEPTION:
                lastException = reply.map(2);
                throw new UserException((String) lastException.get("message"), (String) lastException.get("class"),
                    frames(lastException));
            default:
                throw new EngineTerminationException(reply.text(2));
        }
    }

    @SuppressWarnings("unchecked") // laid out by the agent's ExceptionFields
    private static StackTraceElement[] frames(Map<String, Object> exception) {
        return ((List<List<Object>>) exception.get("frames")).stream()
            .map(frame -> new StackTraceElement((String) frame.get(0), (String) frame.get(1), (String) frame.get(2),
                ((Long) frame.get(3)).intValue()))
            .toArray(StackTraceElement[]::new);
    }

    /** JShell only asks for values on behalf of its own tool; cells show them by rendering in the session JVM. */
    @Override
    public String varValue(String className, String variableName) {
        return "";
    }

    /** Adds entries separated as on a command line. */
    @Override
    public void addToClasspath(String path) throws EngineTerminationException, InternalException {
        List<String> entries = new ArrayList<>(Arrays.asList(path.split(File.pathSeparator)));
        entries.remove(SessionJvm.agentPath()); // JShell compiles against it, the session JVM has it
        if (entries.isEmpty()) {
            return;
        }
        Frame reply = request(FrameType.ADD_CLASSPATH, entries);
        if (statusOf(reply) != Status.OK) {
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

    private SessionJvm session() {
        return starting.join();
    }

    private Frame request(FrameType type, Object... fields) throws EngineTerminationException {
        try {
            return session().link().request(type, fields);
        } catch (IOException e) {
            broken = true;
            throw new EngineTerminationException(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineTerminationException("The kernel is ending");
        }
    }
}
