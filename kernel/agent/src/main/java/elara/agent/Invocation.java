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
import java.util.stream.BaseStream;
import jdk.jshell.spi.SPIResolutionException;

/** Runs the user's code as a command asks, and says how it ended. Each cell thread has its own. */
final class Invocation {
    private final ClassLoader loader;
    private final RendererRegistry renderers;
    private final FrameChannel channel;
    private Object lastValue;

    Invocation(ClassLoader loader, RendererRegistry renderers, FrameChannel channel) {
        this.loader = loader;
        this.renderers = renderers;
        this.channel = channel;
    }

    /**
     * Does what {@code frame} asks and returns the fields of its reply. Whatever the user's code throws ends here.
     *
     * @throws IOException if the kernel is gone
     */
    List<Object> run(Frame frame) throws IOException {
        List<Object> reply = new ArrayList<>();
        reply.add(frame.number(0));
        try {
            List<Object> result = dispatchToEnd(frame);
            reply.add(Status.OK);
            reply.addAll(result);
        } catch (OutOfMemoryError e) {
            MemoryReserve.release();
            reply.addAll(describe(e));
        } catch (Throwable e) {
            reply.addAll(describe(e));
        }
        return reply;
    }

    /** Also does what has to be done at the end; there, no interrupt cuts it, since no code of the user's runs. */
    private List<Object> dispatchToEnd(Frame frame) throws Throwable {
        try {
            return dispatch(frame);
        } finally {
            CellRun.end();
        }
    }

    private List<Object> dispatch(Frame frame) throws Throwable {
        switch (frame.type()) {
            case INVOKE -> lastValue = invoke(frame.text(2), frame.text(3));
            case RENDER -> {
                return render(frame.flag(2));
            }
            case COMM_OPEN -> Comms.opened(frame.text(2), frame.text(3), frame.map(4));
            case COMM_MESSAGE -> Comms.received(frame.text(2), frame.map(3));
            case COMM_CLOSE -> Comms.closed(frame.text(2), frame.map(3));
            default -> throw new IllegalArgumentException("Not for the cell thread: " + frame.type());
        }
        return List.of();
    }

    private Object invoke(String className, String methodName) throws Throwable {
        lastValue = null;
        Method method = Class.forName(className, true, loader).getDeclaredMethod(methodName);
        method.setAccessible(true);
        try {
            return method.invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private List<Object> render(boolean fresh) {
        Object value = lastValue;
        lastValue = null;
        MimeBundle bundle = fresh && value instanceof BaseStream<?, ?> stream
            ? MimeBundle.text(TextFormat.formatElements(stream))
            : renderers.render(value);
        return List.of(bundle.data(), bundle.metadata());
    }

    private List<Object> describe(Throwable thrown) throws IOException {
        if (thrown instanceof StopException
            || thrown instanceof ExceptionInInitializerError && thrown.getCause() instanceof StopException) {
            return List.of(Status.STOPPED);
        }
        if (thrown instanceof SPIResolutionException unresolved) {
            return List.of(Status.UNRESOLVED, unresolved.id());
        }
        channel.send(FrameType.DESCRIBING);
        return List.of(Status.EXCEPTION, ExceptionFields.of(thrown));
    }
}
