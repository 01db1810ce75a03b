package elara.agent;

import elara.wire.Frame;
import elara.wire.FrameType.Status;

/** Tells whom it concerns that what the kernel has asked for cannot be done, so that nobody waits for it for ever. */
final class Refusals {
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
        switch (frame.type()) {
            case LOAD, ADD_CLASSPATH, FORGET, FIND_HELD, LOADED, ABANDON ->
                replies.send(number, new Object[] {number, Status.FAILED, full ? null : reason(why)});
            case INVOKE, RENDER, READ, DESCRIBE, DISCOVER, COMM_OPEN, COMM_MESSAGE, COMM_CLOSE ->
                replies.send(number, full ? null : new Object[] {number, Status.FAILED, reason(why)});
            case CALL_REPLY -> calls.refuse(number, why);
            case INPUT_REPLY -> questions.answer(number, new Questions.Answer(null, "The answer could not be read: " + why));
            default -> System.err.println("The session does not know what to do with what the kernel sent: " + why);
        }
    }

    private static String reason(Throwable why) {
        return "the session could not do it: " + why;
    }
}
