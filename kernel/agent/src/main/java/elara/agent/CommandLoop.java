package elara.agent;

import elara.display.RendererRegistry;
import elara.wire.Frame;
import elara.wire.FrameChannel;
import elara.wire.FrameType;
import elara.wire.FrameType.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Does what the kernel asks for; the user's code runs on the cell thread, never here. */
final class CommandLoop {
    private final FrameChannel channel;
    private final OutputBuffer output;
    private final CellInput input;
    private final RendererRegistry renderers;
    private final SessionClassLoader loader = new SessionClassLoader(CommandLoop.class.getClassLoader());
    private final CellThread cellThread = new CellThread(loader);
    private final Invocation invocation;

    CommandLoop(FrameChannel channel, OutputBuffer output, CellInput input, RendererRegistry renderers) {
        this.channel = channel;
        this.output = output;
        this.input = input;
        this.renderers = renderers;
        invocation = new Invocation(loader, renderers);
    }

    /** Serves until the kernel is gone. */
    void run() throws IOException, InterruptedException {
        while (true) {
            Frame frame = channel.read();
            try {
                serve(frame);
            } catch (OutOfMemoryError e) {
                // The user's code filled the heap. The loop has to outlive that: the next command may free memory.
                channel.send(FrameType.REPLY, frame.number(0), Status.FAILED, "no memory left");
            }
        }
    }

    private void serve(Frame frame) throws IOException, InterruptedException {
        switch (frame.type()) {
            case LOAD -> load(frame);
            case ADD_CLASSPATH -> addToClasspath(frame);
            case FORGET -> loader.forget(frame.text(0), frame.text(1));
            case INTERRUPT -> cellThread.interrupt();
            case INPUT_REPLY -> input.answer(new CellInput.Reply(frame.text(0), frame.text(1)));
            case INVOKE, RENDER, COMM_OPEN, COMM_MESSAGE, COMM_CLOSE -> cellThread.execute(() -> run(frame));
            default -> throw new IOException("Not a command: " + frame.type());
        }
    }

    private void load(Frame frame) throws IOException {
        List<Object> classes = frame.list(1);
        for (int i = 0; i < classes.size(); i += 2) {
            loader.add((String) classes.get(i), (byte[]) classes.get(i + 1));
        }
        channel.send(FrameType.REPLY, frame.number(0), Status.OK);
    }

    private void addToClasspath(Frame frame) throws IOException {
        List<Path> entries = new ArrayList<>();
        frame.list(1).forEach(entry -> entries.add(Path.of((String) entry)));
        loader.add(entries);
        for (String problem : renderers.discover(loader)) {
            System.err.println(problem);
        }
        channel.send(FrameType.REPLY, frame.number(0), Status.OK);
    }

    private void run(Frame frame) {
        Cells.enter(frame.number(1));
        List<Object> reply = List.of(frame.number(0), Status.STOPPED);
        try {
            reply = invocation.run(frame);
        } catch (StopException e) {
            // The stop came late, when the outcome was already being put together: the cell was stopped all the same.
        } catch (Throwable e) {
            // No memory, most likely. Without a reply the cell would never end.
            reply = List.of(frame.number(0), Status.EXCEPTION, Map.of("class", e.getClass().getName(),
                "message", "while the cell's outcome was put together", "frames", List.of(), "suppressed", List.of()));
        }
        // An interrupt that came too late for this piece of work must not hit the next one.
        Thread.interrupted();
        send(reply);
    }

    /** The kernel waits for the reply, so a stop that comes even later must not get in its way; it ignores a second one. */
    private void send(List<Object> reply) {
        while (true) {
            try {
                output.flush();
                channel.send(FrameType.REPLY, reply.toArray());
                return;
            } catch (StopException e) {
                // Once more.
            } catch (IOException e) {
                return; // The kernel is gone: reading from it fails as well, which ends this process.
            }
        }
    }
}
