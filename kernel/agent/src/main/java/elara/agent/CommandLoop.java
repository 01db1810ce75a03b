package elara.agent;

import elara.display.RendererRegistry;
import elara.wire.Frame;
import elara.wire.FrameChannel;
import elara.wire.FrameType.Status;
import elara.wire.MalformedFrameException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Does what the kernel asks for; the user's code runs on the cell threads, never here. */
final class CommandLoop {
    /** More would be a mistake of the kernel's, which asks for a few. */
    private static final int MAX_THREADS = 1000;

    private final FrameChannel channel;
    private final Replies replies;
    private final Refusals refusals;
    private final Questions questions;
    private final Calls calls;
    private final StandardStreams streams;
    private final RendererRegistry renderers;
    private final SessionClassLoader loader = SessionClassLoader.INSTANCE;
    private final Map<Integer, CellThread> threads = new HashMap<>();
    /** What the kernel asks and is not done; null if nothing is, or there was no memory to read it. */
    private Frame asked;
    /** Why that cannot be done. */
    private Throwable failure;

    CommandLoop(FrameChannel channel, OutputBuffer output, Questions questions, Calls calls, StandardStreams streams,
            RendererRegistry renderers) {
        this.channel = channel;
        replies = new Replies(channel, output);
        refusals = new Refusals(replies, questions, calls);
        this.questions = questions;
        this.calls = calls;
        this.streams = streams;
        this.renderers = renderers;
        thread(0); // the first cell finds it there
    }

    /**
     * Serves until the kernel is gone. Whatever a frame is, and whatever goes wrong with it, costs no other one.
     *
     * <p>The first call of a method may need memory of its own: there may be none for what a catch block does, which so has to be empty
     * or inside another one.
     */
    void run() throws IOException {
        while (true) {
            try {
                serveNext();
            } catch (OutOfMemoryError e) {
                // What was asked and has failed is known: once more.
            }
        }
    }

    private void serveNext() throws IOException {
        if (failure != null) {
            refuse();
            return;
        }
        try {
            asked = asked == null ? channel.read() : asked;
            serve(asked);
            asked = null;
        } catch (OutOfMemoryError e) {
            // The user's code may have filled the heap: this command may free it, with what is kept back for that.
            failure = MemoryReserve.release() ? null : e;
        } catch (MalformedFrameException e) {
            asked = e.begun();
            failure = e;
        } catch (RuntimeException | Error e) {
            failure = e;
        }
    }

    /** Says that it could not be done, however long there is no memory for that. */
    private void refuse() throws IOException {
        try {
            asked = asked == null ? channel.skip() : asked;
            refusals.refuse(asked, failure);
            asked = null;
            failure = null;
        } catch (OutOfMemoryError e) {
            Replies.pause();
        }
    }

    private void serve(Frame frame) {
        switch (frame.type()) {
            case LOAD -> load(frame);
            case ADD_CLASSPATH -> addToClasspath(frame);
            case FORGET -> forget(frame);
            case LOADED -> done(frame, frame.list(1).stream().filter(name -> loader.isLinked((String) name)).toList());
            case FIND_HELD -> HeldSearch.start(frame, loader, replies);
            case ABANDON -> abandon(frame);
            case GIVE_BACK -> giveBack(frame);
            case INPUT_REPLY -> questions.answer(frame.number(0), new Questions.Answer(frame.text(1), frame.text(2)));
            case CALL_REPLY -> calls.answer(frame);
            case INVOKE, RENDER, READ, DESCRIBE, DISCOVER, COMM_OPEN, COMM_MESSAGE, COMM_CLOSE -> thread((int) frame.number(2)).execute(frame);
            default -> throw new IllegalArgumentException("Not a command: " + frame.type());
        }
    }

    private void done(Frame frame, Object... result) {
        Object[] reply = new Object[result.length + 2];
        reply[0] = frame.number(0);
        reply[1] = Status.OK;
        System.arraycopy(result, 0, reply, 2, result.length);
        replies.send(frame.number(0), reply);
    }

    /** The thread of a number. One that was left behind gets a successor. */
    private CellThread thread(int number) {
        CellThread thread = threads.get(number);
        if (thread != null && !thread.isLeftBehind()) {
            return thread;
        }
        if (number < 0 || number >= MAX_THREADS) {
            throw new IllegalArgumentException("There is no thread " + number);
        }
        CellThread next = new CellThread(number, replies, new Invocation(loader, renderers, streams, channel));
        if (thread != null) {
            next.takeOver(thread);
        }
        threads.put(number, next);
        return next;
    }

    private void abandon(Frame frame) {
        int number = (int) frame.number(1);
        thread(number).abandon(frame.text(2));
        thread(number); // what the old one has not begun with must not wait for the next request
        done(frame);
    }

    private void giveBack(Frame frame) {
        UnusedMemory.giveBack();
        done(frame);
    }

    private void load(Frame frame) {
        List<Object> classes = frame.list(1);
        for (int i = 0; i < classes.size(); i += 2) {
            loader.add((String) classes.get(i), (byte[]) classes.get(i + 1));
        }
        done(frame);
    }

    private void forget(Frame frame) {
        List<Object> variables = frame.list(1);
        for (int i = 0; i < variables.size(); i += 2) {
            loader.forget((String) variables.get(i), (String) variables.get(i + 1));
        }
        done(frame);
    }

    private void addToClasspath(Frame frame) {
        List<Path> entries = new ArrayList<>();
        frame.list(1).forEach(entry -> entries.add(Path.of((String) entry)));
        loader.add(entries);
        renderers.discoverLater();
        done(frame);
    }
}
