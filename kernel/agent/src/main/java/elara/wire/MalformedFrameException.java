package elara.wire;

import java.io.IOException;

/** What came is no frame, though it has the length of one: it can be left out, and the next one read. */
public final class MalformedFrameException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Frame begun;

    MalformedFrameException(Frame begun, Exception cause) {
        super("Not a frame: " + cause, cause);
        this.begun = begun;
    }

    /** What of it could be read; its type is null if there is no such type. */
    public Frame begun() {
        return begun;
    }
}
