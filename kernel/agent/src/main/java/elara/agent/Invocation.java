package elara.agent;

import elara.comm.Comms;
import elara.display.CellRun;
import elara.display.MimeBundle;
import elara.display.RendererRegistry;
import elara.display.TextFormat;
import elara.wire.Frame;
import elara.wire.FrameChannel;
import elara.wire.FrameType;
import elara.wire.FrameType.Status;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.BaseStream;

/** Runs the user's code as a command asks, and says how it ended. Each cell thread has its own. */
final class Invocation {
    private final ClassLoader loader;
    private final RendererRegistry renderers;
    private final StandardStreams streams;
    private final FrameChannel channel;
    private volatile Object kept;
    private volatile Throwable thrown;

    Invocation(ClassLoader loader, RendererRegistry renderers, StandardStreams streams, FrameChannel channel) {
        this.loader = loader;
        this.renderers = renderers;
        this.streams = streams;
        this.channel = channel;
    }

    ClassLoader loader() {
        return loader;
    }

    /** The value that waits to be rendered; from now on none does. */
    Object takeKept() {
        Object value = kept;
        kept = null;
        return value;
    }

    /** Has a value wait to be rendered. */
    void keep(Object value) {
        kept = value;
    }

    /** What the user's code has thrown last; from now on it has thrown nothing. */
    Throwable takeThrown() {
        Throwable last = thrown;
        thrown = null;
        return last;
    }

    /**
     * Does what {@code frame} asks and returns the fields of its reply. Whatever the user's code throws ends here.
     *
     * @param cut whether the user's code has been made to return, so that nothing more of it must run
     * @throws IOException if the kernel is gone
     */
    List<Object> run(Frame frame, BooleanSupplier cut) throws IOException {
        List<Object> reply = new ArrayList<>();
        reply.add(frame.number(0));
        try {
            List<Object> result = dispatchToEnd(frame, cut);
            reply.add(Status.OK);
            reply.addAll(result);
        } catch (OutOfMemoryError e) {
            MemoryReserve.release();
            reply.addAll(describe(frame, e));
        } catch (Throwable e) {
            reply.addAll(describe(frame, e));
        }
        return reply;
    }

    /** Also does what has to be done at the end; there, no interrupt cuts it, since no code of the user's runs. */
    private List<Object> dispatchToEnd(Frame frame, BooleanSupplier cut) throws Throwable {
        try {
            streams.begin();
            return dispatch(frame, cut);
        } finally {
            CellRun.end();
            streams.flush();
        }
    }

    private List<Object> dispatch(Frame frame, BooleanSupplier cut) throws Throwable {
        if (renderers.isUndiscovered()) {
            JdbcDrivers.load(loader);
            renderers.discover(loader).forEach(System.err::println);
        }
        switch (frame.type()) {
            case INVOKE -> {
                kept = invoke(frame.text(3), frame.list(4), cut);
                if (frame.flag(5)) {
                    CellRun.end(); // what the statements show stands above their value
                    return render(frame, frame.flag(6));
                }
            }
            case RENDER -> {
                return render(frame, frame.flag(3));
            }
            case READ -> {
                channel.send(FrameType.RENDERING, frame.number(0), frame.number(2));
                return List.of(VariableValues.of(frame.list(3), loader), heap());
            }
            case DESCRIBE -> {
                channel.send(FrameType.RENDERING, frame.number(0), frame.number(2));
                return List.of(describeVariable(frame.text(3), frame.text(4)), Map.of());
            }
            case DISCOVER -> { }
            case COMM_OPEN -> Comms.opened(frame.text(3), frame.text(4), frame.map(5), buffers(frame, 6));
            case COMM_MESSAGE -> Comms.received(frame.text(3), frame.map(4), buffers(frame, 5));
            case COMM_CLOSE -> Comms.closed(frame.text(3), frame.map(4));
            default -> throw new IllegalArgumentException("Not for the cell thread: " + frame.type());
        }
        return List.of();
    }

    private static Map<String, Object> heap() {
        Runtime jvm = Runtime.getRuntime();
        return Map.of("used", jvm.totalMemory() - jvm.freeMemory(), "limit", jvm.maxMemory());
    }

    private static List<byte[]> buffers(Frame frame, int i) {
        return frame.list(i).stream().map(byte[].class::cast).toList();
    }

    private Object invoke(String className, List<Object> methodNames, BooleanSupplier cut) throws Throwable {
        kept = null;
        thrown = null;
        Class<?> runner = Class.forName(className, true, loader);
        // The debugger's agent may have held back an interrupt of what ran before until this thread's next event, such as that the
        // class is there; one that is meant for this is repeated.
        Thread.interrupted();
        Object value = null;
        for (Object name : methodNames) {
            Method method = runner.getDeclaredMethod((String) name);
            method.setAccessible(true);
            try {
                value = method.invoke(null);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
            if (cut.getAsBoolean()) {
                throw StopException.INSTANCE;
            }
        }
        return value;
    }

    private List<Object> render(Frame frame, boolean fresh) throws IOException {
        Object value = takeKept();
        if (!renderers.isSimple(value)) {
            channel.send(FrameType.RENDERING, frame.number(0), frame.number(2));
        }
        MimeBundle bundle = fresh && value instanceof BaseStream<?, ?> stream
            ? MimeBundle.text(TextFormat.formatElements(stream))
            : renderers.render(value);
        return List.of(bundle.data(), bundle.metadata());
    }

    /** Of a variable whose class has never been used, nothing is told. */
    private Map<String, Object> describeVariable(String className, String name) throws ReflectiveOperationException {
        Class<?> declaring = SessionClassLoader.INSTANCE.defined(className);
        return declaring == null ? Map.of() : ValueDescription.of(declaring, name, renderers);
    }

    private List<Object> describe(Frame frame, Throwable failure) throws IOException {
        if (failure instanceof StopException
            || failure instanceof ExceptionInInitializerError && failure.getCause() instanceof StopException) {
            return List.of(Status.STOPPED);
        }
        thrown = failure;
        channel.send(FrameType.DESCRIBING, frame.number(0), frame.number(2));
        return List.of(Status.EXCEPTION, ExceptionFields.of(failure, streams.typed()));
    }
}
