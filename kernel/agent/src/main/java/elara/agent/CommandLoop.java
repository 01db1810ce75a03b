package elara.agent;

import elara.display.RendererRegistry;
import elara.wire.Frame;
import elara.wire.FrameChannel;
import elara.wire.FrameType;
import elara.wire.FrameType.Status;
import elara.wire.MalformedFrameException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Does what the kernel asks for; the user's code runs on the cell threads, never here. */
final class CommandLoop {
    /** What is replied to. */
    private static final Set<FrameType> REQUESTS = EnumSet.of(FrameType.LOAD, FrameType.ADD_CLASSPATH, FrameType.FIND_HELD,
        FrameType.LOADED, FrameType.INVOKE, FrameType.RENDER, FrameType.READ, FrameType.DISCOVER, FrameType.COMM_OPEN, FrameType.COMM_MESSAGE, FrameType.COMM_CLOSE);

    private final FrameChannel channel;
    private final Replies replies;
    private final Questions questions;
    private final Calls calls;
    private final StandardStreams streams;
    private final RendererRegistry renderers;
    private final SessionClassLoader loader = SessionClassLoader.INSTANCE;
    private final Map<Integer, CellThread> threads = new HashMap<>();

    CommandLoop(FrameChannel channel, OutputBuffer output, Questions questions, Calls calls, StandardStreams streams,
            RendererRegistry renderers) {
        this.channel = channel;
        replies = new Replies(channel, output);
        this.questions = questions;
        this.calls = calls;
        this.streams = streams;
        this.renderers = renderers;
        start(0); // the first cell finds it there
    }

    /** Serves until the kernel is gone. The user's code may have filled the heap: the next command may free it. */
    void run() throws IOException {
        while (true) {
            Frame frame = null;
            try {
                frame = channel.read();
                serve(frame);
            } catch (OutOfMemoryError e) {
                serveWithoutMemory(frame);
            } catch (MalformedFrameException e) {
                refuse(e.begun(), e);
            } catch (RuntimeException | Error e) {
                refuse(frame, e);
            }
        }
    }

    /** Replies that {@code frame} could not be read, or what it asks not be done. */
    private void refuse(Frame frame, Throwable why) {
        boolean hasNumber = frame.type() != null && !frame.fields().isEmpty() && frame.fields().get(0) instanceof Long;
        if (hasNumber && REQUESTS.contains(frame.type())) {
            replies.send(frame.number(0), new Object[] {frame.number(0), Status.FAILED, "the session could not do it: " + why});
        } else {
            System.err.println("The session could not do what the kernel asked: " + why);
        }
    }

    /**
     * Tries again with what is kept back for it.
     *
     * @param read null if there was no memory to read it
     */
    private void serveWithoutMemory(Frame read) throws IOException {
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
            case LOAD, ADD_CLASSPATH, FIND_HELD, LOADED ->
                replies.send(frame.number(0), new Object[] {frame.number(0), Status.FAILED, null});
            case INVOKE, RENDER, READ, DISCOVER, COMM_OPEN, COMM_MESSAGE, COMM_CLOSE -> replies.send(frame.number(0), null);
            case CALL_REPLY -> calls.refuse(frame.number(0));
            default -> { }
        }
    }

    private void serve(Frame frame) throws IOException {
        switch (frame.type()) {
            case LOAD -> load(frame);
            case ADD_CLASSPATH -> addToClasspath(frame);
            case FORGET -> loader.forget(frame.text(0), frame.text(1));
            case LOADED -> channel.send(FrameType.REPLY, frame.number(0), Status.OK, frame.list(1).stream().filter(name -> loader.isLinked((String) name)).toList());
            case FIND_HELD -> HeldSearch.start(frame, loader, replies);
            case ABANDON -> abandon((int) frame.number(0), frame.text(1));
            case INPUT_REPLY -> questions.answer(frame.number(0), new Questions.Answer(frame.text(1), frame.text(2)));
            case CALL_REPLY -> calls.answer(frame);
            case INVOKE, RENDER, READ, DISCOVER, COMM_OPEN, COMM_MESSAGE, COMM_CLOSE -> thread((int) frame.number(2)).execute(frame);
            default -> throw new IllegalArgumentException("Not a command: " + frame.type());
        }
    }

    private CellThread thread(int number) {
        CellThread thread = threads.get(number);
        return thread == null ? start(number) : thread;
    }

    private CellThread start(int number) {
        CellThread thread = new CellThread(number, replies, new Invocation(loader, renderers, streams, channel));
        threads.put(number, thread);
        return thread;
    }

    private void abandon(int number, String name) {
        CellThread before = thread(number);
        if (before.abandon(name)) {
            start(number).takeOver(before); // if there is no memory for it, all of this is tried again
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
        renderers.discoverLater();
        channel.send(FrameType.REPLY, frame.number(0), Status.OK);
    }
}
