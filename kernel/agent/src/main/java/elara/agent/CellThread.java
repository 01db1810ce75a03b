package elara.agent;

import elara.display.RendererRegistry;
import elara.wire.Frame;
import elara.wire.FrameChannel;
import elara.wire.FrameType;
import elara.wire.FrameType.Status;
import java.io.IOException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs the user's code, one request after the other, and replies. The command loop never does, so that it can neither
 * be stopped nor fail with the user's code, and a thread that nothing stops can be left behind.
 */
final class CellThread extends Thread {
    /** Read over JDI by the kernel, which stops what this thread runs. */
    private static volatile CellThread current;

    private final FrameChannel channel;
    private final Replies replies;
    private final Invocation invocation;
    private final SynchronousQueue<Frame> work = new SynchronousQueue<>();
    /** What still has to be replied to: by this thread, or by who leaves it behind, whichever takes it first. */
    private final AtomicReference<Frame> unanswered = new AtomicReference<>();

    CellThread(FrameChannel channel, Replies replies, ClassLoader loader, RendererRegistry renderers) {
        super(null, null, "cell");
        this.channel = channel;
        this.replies = replies;
        invocation = new Invocation(loader, renderers, channel);
        setContextClassLoader(loader);
        setDaemon(true);
        current = this;
        start();
    }

    /** Does what {@code frame} asks after what runs now. */
    void execute(Frame frame) throws InterruptedException {
        work.put(frame);
    }

    /** Replies in place of the thread and gives it another name; returns false if it has done so itself. */
    boolean abandon(String name) throws IOException {
        Frame frame = unanswered.getAndSet(null);
        if (frame == null) {
            return false;
        }
        setName(name);
        channel.send(FrameType.REPLY, frame.number(0), Status.STOPPED);
        return true;
    }

    @Override
    public void run() {
        boolean abandoned = false;
        while (!abandoned) {
            try {
                Frame frame = work.take();
                unanswered.set(frame);
                abandoned = !run(frame);
            } catch (OutOfMemoryError e) {
                MemoryReserve.release();
            } catch (Throwable e) {
                // An interrupt or stop that arrives just after a request was done is meant for that one: drop it.
                Thread.interrupted();
            }
        }
    }

    /** Returns false if the thread has been left behind meanwhile. */
    private boolean run(Frame frame) {
        Object[] reply = null;
        try {
            boolean room = MemoryReserve.prepare();
            Cells.enter(frame.number(1));
            reply = new Object[] {frame.number(0), Status.STOPPED};
            reply = room ? invocation.run(frame).toArray() : Replies.noRoom(frame.number(0));
        } catch (StopException e) {
            // The stop came late, when the outcome was already being put together: the cell was stopped all the same.
        } catch (OutOfMemoryError e) {
            MemoryReserve.release();
            reply = null;
        } catch (Throwable e) {
            reply = new Object[] {frame.number(0), Status.EXCEPTION,
                ExceptionFields.bare(e.getClass().getName(), "while the cell's outcome was put together")};
        }
        // An interrupt that came too late for this request must not hit the next one.
        Thread.interrupted();
        return answer(frame, reply);
    }

    private boolean answer(Frame frame, Object[] reply) {
        boolean mine = false;
        while (true) {
            try {
                mine |= unanswered.compareAndSet(frame, null);
                if (mine) {
                    replies.send(frame.number(0), reply);
                }
                return mine;
            } catch (StopException e) {
                // Once more.
            }
        }
    }
}
