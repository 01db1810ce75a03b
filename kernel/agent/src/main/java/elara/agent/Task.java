package elara.agent;

import elara.wire.Frame;
import java.util.concurrent.atomic.AtomicBoolean;

/** A request for a cell thread, which replies to it, or who leaves the thread behind does, whichever takes that first. */
final class Task {
    /** Only wakes a thread that waits for tasks. */
    static final Task NOTHING = new Task(null, 0);

    private final Frame frame;
    private final long number;
    private final AtomicBoolean replied = new AtomicBoolean();
    private volatile Task outer;

    /** One that {@code frame} asks for, if it says which request it is and what it belongs to. */
    Task(Frame frame) {
        this(frame, frame.number(0));
        frame.number(1);
        frame.number(2);
    }

    private Task(Frame frame, long number) {
        this.frame = frame;
        this.number = number;
    }

    Frame frame() {
        return frame;
    }

    long number() {
        return number;
    }

    /** What waits meanwhile, or null. */
    Task outer() {
        return outer;
    }

    /** Begins while another waits. */
    void within(Task waiting) {
        outer = waiting;
    }

    /** Returns true for the one who has to reply. */
    boolean takeReply() {
        return replied.compareAndSet(false, true);
    }
}
