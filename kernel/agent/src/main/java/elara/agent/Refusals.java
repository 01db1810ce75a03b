package elara.agent;

import elara.wire.Frame;
import elara.wire.FrameType;
import elara.wire.FrameType.Status;
import java.util.EnumSet;
import java.util.Set;

/** Tells whom it concerns that what the kernel has asked for cannot be done, so that nobody waits for it for ever. */
final class Refusals {
    /** What the command loop does itself. Sets, not a switch: its table would be made when there is no memory. */
    private static final Set<FrameType> OWN = EnumSet.of(FrameType.LOAD, FrameType.ADD_CLASSPATH, FrameType.FORGET, FrameType.FIND_HELD,
        FrameType.LOADED, FrameType.ABANDON, FrameType.GIVE_BACK);
    /** What the cell threads do. */
    private static final Set<FrameType> OF_CELL_THREADS = EnumSet.of(FrameType.INVOKE, FrameType.RENDER, FrameType.READ,
        FrameType.DESCRIBE, FrameType.DISCOVER, FrameType.COMM_OPEN, FrameType.COMM_MESSAGE, FrameType.COMM_CLOSE);

    private final Replies replies;
    private final Questions questions;
    private final Calls calls;

    Refusals(Replies replies, Questions questions, Calls calls) {
        this.replies = replies;
        this.questions = questions;
        this.calls = calls;
    }

    /**
     * Answers in place of who would have.
     *
     * @param frame what of it could be read
     * @param why what there was no memory for is told apart: the kernel knows what helps
     */
    void refuse(Frame frame, Throwable why) {
        if (frame.type() == null || frame.fields().isEmpty() || !(frame.fields().get(0) instanceof Long number)) {
            System.err.println("The session could not read what the kernel asked: " + why);
            return;
        }
        boolean full = why instanceof OutOfMemoryError;
        if (OWN.contains(frame.type())) {
            replies.send(number, new Object[] {number, Status.FAILED, full ? null : reason(why)});
        } else if (OF_CELL_THREADS.contains(frame.type())) {
            replies.send(number, full ? null : new Object[] {number, Status.FAILED, reason(why)});
        } else if (frame.type() == FrameType.CALL_REPLY) {
            calls.refuse(number, why);
        } else if (frame.type() == FrameType.INPUT_REPLY) {
            questions.answer(number, new Questions.Answer(null, "The answer could not be read: " + why));
        } else {
            System.err.println("The session does not know what to do with what the kernel sent: " + why);
        }
    }

    private static String reason(Throwable why) {
        return "the session could not do it: " + why;
    }
}
