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

/** Does what the kernel asks for; the user's code runs on the cell thread, never here. */
final class CommandLoop {
    private final FrameChannel channel;
    private final Replies replies;
    private final CellInput input;
    private final RendererRegistry renderers;
    private final SessionClassLoader loader = new SessionClassLoader(CommandLoop.class.getClassLoader());
    private CellThread cellThread;

    CommandLoop(FrameChannel channel, OutputBuffer output, CellInput input, RendererRegistry renderers) {
        this.channel = channel;
        replies = new Replies(channel, output);
        this.input = input;
        this.renderers = renderers;
        cellThread = new CellThread(channel, replies, loader, renderers);
    }

    /** Serves until the kernel is gone. The user's code may have filled the heap: the next command may free it. */
    void run() throws IOException, InterruptedException {
        while (true) {
            Frame frame = null;
            try {
                frame = channel.read();
                serve(frame);
            } catch (OutOfMemoryError e) {
                serveWithoutMemory(frame);
            }
        }
    }

    /**
     * Tries again with what is kept back for it.
     *
     * @param read null if there was no memory to read it
     */
    private void serveWithoutMemory(Frame read) throws IOException, InterruptedException {
        Frame frame = read;
        while (MemoryReserve.release()) {
            try {
                frame = frame == null ? channel.read() : frame;
                serve(frame);
                return;
            } catch (OutOfMemoryError e) {
                // The next piece.
            }
        }
        while (true) {
            try {
                frame = frame == null ? channel.skip() : frame;
                refuse(frame);
                return;
            } catch (OutOfMemoryError e) {
                Replies.pause();
            }
        }
    }

    /** Replies that there is no memory for what {@code frame} asks. */
    private void refuse(Frame frame) {
        switch (frame.type()) {
            case LOAD, ADD_CLASSPATH -> replies.send(frame.number(0), new Object[] {frame.number(0), Status.FAILED, "no memory left"});
            case INVOKE, RENDER, COMM_OPEN, COMM_MESSAGE, COMM_CLOSE -> replies.send(frame.number(0), null);
            default -> { }
        }
    }

    private void serve(Frame frame) throws IOException, InterruptedException {
        switch (frame.type()) {
            case LOAD -> load(frame);
            case ADD_CLASSPATH -> addToClasspath(frame);
            case FORGET -> loader.forget(frame.text(0), frame.text(1));
            case ABANDON -> abandon(frame.text(0));
            case INPUT_REPLY -> input.answer(new CellInput.Reply(frame.text(0), frame.text(1)));
            case INVOKE, RENDER, COMM_OPEN, COMM_MESSAGE, COMM_CLOSE -> cellThread.execute(frame);
            default -> throw new IOException("Not a command: " + frame.type());
        }
    }

    private void abandon(String name) throws IOException {
        if (cellThread.abandon(name)) {
            cellThread = new CellThread(channel, replies, loader, renderers);
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
}
