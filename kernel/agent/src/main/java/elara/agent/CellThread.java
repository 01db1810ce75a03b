package elara.agent;

import elara.agent.Runs.Owner;
import elara.wire.Frame;
import elara.wire.FrameType.Status;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;

/**
 * Runs the user's code, one request after the other, and replies. The command loop never does, so that it can neither
 * be stopped nor fail with the user's code, and a thread that nothing stops can be left behind.
 *
 * <p>While the user's code waits for the kernel, its thread runs what the kernel needs for its answer, within what it runs.
 */
final class CellThread extends Thread {
    /** Read over JDI by the kernel, which stops what these threads run; each is at its number. */
    private static volatile CellThread[] current = {};

    private final int number;
    private final Replies replies;
    private final Invocation invocation;
    private final Inbox inbox = new Inbox();
    private volatile Task innermost;
    private volatile boolean leftBehind;
    /** Set over JDI by the kernel: it has made the user's code return, and what comes behind that must not run. */
    private volatile boolean cut;

    CellThread(int number, Replies replies, Invocation invocation) {
        super(null, null, number == 0 ? "cell" : "cell-" + number);
        this.number = number;
        this.replies = replies;
        this.invocation = invocation;
        setContextClassLoader(invocation.loader());
        setDaemon(true);
        start(); // first: there may be no thread to be had
        CellThread[] all = Arrays.copyOf(current, Math.max(current.length, number + 1));
        all[number] = this;
        current = all;
    }

    int number() {
        return number;
    }

    /** Does what {@code frame} asks after what runs now, or within it, while that waits for the kernel. */
    void execute(Frame frame) {
        inbox.add(new Task(frame)); // made here: the command loop can say that there is no memory for it
    }

    /** The thread of a number; null if there is none. */
    static CellThread at(int number) {
        CellThread[] all = current;
        return number >= 0 && number < all.length ? all[number] : null;
    }

    /** The value that was last run for has been left here; it is not from now on. */
    Object takeKept() {
        return invocation.takeKept();
    }

    /** The same for what was thrown. */
    Throwable takeThrown() {
        return invocation.takeThrown();
    }

    /** Has a thread that waits in {@link #serveUntil} look again. */
    void wake() {
        inbox.add(Task.NOTHING);
    }

    /** Leaves the thread to what it does, under another name, and replies in its place. It may have replied itself: then it is not meant. */
    void abandon(String name) {
        for (Task task = innermost; task != null; task = task.outer()) {
            Object[] reply = {task.number(), Status.STOPPED}; // first: when it is this one's to reply, nothing must keep it from that
            if (task.takeReply()) {
                leftBehind = true;
                replies.send(task.number(), reply);
            }
        }
        if (leftBehind) {
            setName(name);
        }
    }

    boolean isLeftBehind() {
        return leftBehind;
    }

    /** Goes on with what a thread that was left behind has not begun with. */
    void takeOver(CellThread before) {
        before.inbox.moveTo(inbox);
        before.wake();
    }

    @Override
    public void run() {
        while (!leftBehind) {
            try {
                runNext();
            } catch (Throwable e) {
                // There was no memory for what has to be done with the one before.
            }
        }
    }

    private void runNext() {
        try {
            innermost = null; // a stop that came late may have cut the end of what ran before
            run(inbox.take());
        } catch (OutOfMemoryError e) {
            MemoryReserve.release();
        } catch (Throwable e) {
            // An interrupt or stop that arrives just after a request was done is meant for that one: drop it.
            Thread.interrupted();
        }
    }

    /** Does what the kernel asks until it has answered a call of the user's code. */
    void serveUntil(CompletableFuture<?> answered) throws InterruptedException {
        Object kept = invocation.takeKept();
        try {
            while (!answered.isDone() && !leftBehind) {
                run(inbox.take());
            }
        } finally {
            invocation.keep(kept);
        }
        if (leftBehind) {
            throw StopException.INSTANCE;
        }
    }

    private void run(Task task) {
        if (task == Task.NOTHING) {
            return;
        }
        task.within(innermost);
        innermost = task;
        Object[] reply = null;
        try {
            reply = outcome(task.frame());
        } catch (OutOfMemoryError e) {
            // Said so, as soon as there is memory for that.
        }
        // An interrupt that came too late for this request must not hit the next one.
        Thread.interrupted();
        answer(task, reply);
        innermost = task.outer();
    }

    /** The fields of the reply; null if there was no memory for them. */
    private Object[] outcome(Frame frame) {
        Object[] reply = null;
        try {
            boolean room = MemoryReserve.prepare();
            reply = new Object[] {frame.number(0), Status.STOPPED};
            reply = room ? inRun(frame) : Replies.noRoom(frame.number(0));
        } catch (StopException e) {
            // The stop came late, when the outcome was already being put together: the cell was stopped all the same.
        } catch (OutOfMemoryError e) {
            reply = null;
        } catch (Throwable e) {
            reply = new Object[] {frame.number(0), Status.EXCEPTION,
                ExceptionFields.bare(e.getClass().getName(), "while the cell's outcome was put together")};
        }
        return reply;
    }

    private Object[] inRun(Frame frame) throws Exception {
        long run = frame.number(1);
        // What belongs to the same run is shown where the rest of it is shown.
        boolean captured = run == Runs.current();
        Capture capture = captured ? null : Capture.suspend();
        Owner before = Runs.enter(run);
        try {
            cut = false;
            return invocation.run(frame, this::isCut).toArray();
        } finally {
            cut = false;
            Runs.leave(before);
            if (!captured) {
                Capture.resume(capture);
            }
        }
    }

    private boolean isCut() {
        return cut;
    }

    private void answer(Task task, Object[] reply) {
        boolean mine = false;
        while (true) {
            try {
                mine |= task.takeReply();
                if (mine) {
                    replies.send(task.number(), reply);
                }
                return;
            } catch (StopException e) {
                // Once more.
            }
        }
    }
}
