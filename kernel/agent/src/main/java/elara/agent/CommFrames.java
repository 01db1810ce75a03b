package elara.agent;

import elara.comm.CommChannel;
import elara.wire.FrameChannel;
import elara.wire.FrameType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Sends comm messages to the kernel, in order with what cells print. */
final class CommFrames implements CommChannel {
    private final FrameChannel channel;
    private final OutputBuffer output;

    CommFrames(FrameChannel channel, OutputBuffer output) {
        this.channel = channel;
        this.output = output;
    }

    @Override
    public void open(String id, String target, Map<String, ?> data) {
        send(FrameType.COMM_OPEN, 0, Cells.current(), id, target, data);
    }

    @Override
    public void message(String id, Map<String, ?> data) {
        send(FrameType.COMM_MESSAGE, 0, Cells.current(), id, data);
    }

    @Override
    public void close(String id, Map<String, ?> data) {
        send(FrameType.COMM_CLOSE, 0, Cells.current(), id, data);
    }

    private void send(FrameType type, Object... fields) {
        output.flush();
        try {
            channel.send(type, fields);
        } catch (IOException e) {
            throw new UncheckedIOException("The kernel is gone", e);
        }
    }
}
