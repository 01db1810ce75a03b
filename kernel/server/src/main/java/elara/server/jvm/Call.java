package elara.server.jvm;

import elara.wire.Frame;
import elara.wire.FrameType;
import elara.wire.FrameType.Status;

/** What the session's code asks the kernel for. It waits for an answer, of which there has to be one. */
public final class Call {
    private final SessionLink link;
    private final Frame frame;

    Call(SessionLink link, Frame frame) {
        this.link = link;
        this.frame = frame;
    }

    /** The run that the code belongs to. */
    public long run() {
        return frame.number(1);
    }

    /** The number of the session's thread that waits, which does meanwhile what the kernel requests of it; -1 if it is none of those. */
    public int thread() {
        return (int) frame.number(2);
    }

    /** What it asks for. */
    public String name() {
        return frame.text(3);
    }

    /** Boolean, Long, Double, String, List, Map, byte[] or null. */
    public Object argument() {
        return frame.fields().get(4);
    }

    /** Whether it comes from a session JVM. */
    public boolean isFrom(SessionJvm jvm) {
        return jvm.link() == link;
    }

    /** The call returns a value that JSON has. */
    public void answer(Object value) {
        reply(Status.OK, value);
    }

    /** The call returns the object that a thread of the session's has kept. */
    public void answerKept(int keeper) {
        reply(Status.OK, null, (long) keeper);
    }

    /** The call ends with the exception that a thread of the session's has thrown. */
    public void answerThrown(int thrower) {
        reply(Status.EXCEPTION, null, (long) thrower);
    }

    /** The call was stopped, and what has made it has to end. */
    public void stop() {
        reply(Status.STOPPED, (Object) null);
    }

    /** The call cannot be done. */
    public void refuse(String reason) {
        reply(Status.FAILED, reason);
    }

    private void reply(Status status, Object... rest) {
        Object number = frame.fields().get(0);
        Object[] fields = new Object[rest.length + 2];
        fields[0] = number;
        fields[1] = status.name();
        System.arraycopy(rest, 0, fields, 2, rest.length);
        link.answer(FrameType.CALL_REPLY, fields, new Object[] {number, Status.FAILED.name(), "The kernel has no memory left for the answer."});
    }
}
