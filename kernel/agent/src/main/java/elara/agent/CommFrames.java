package elara.agent;

import elara.comm.CommChannel;
import elara.wire.FrameType;
import java.util.List;
import java.util.Map;

/** Sends comm messages to the kernel, in order with what cells print. */
final class CommFrames implements CommChannel {
    private static final int MAIN = 0;

    private final OutputBuffer output;

    CommFrames(OutputBuffer output) {
        this.output = output;
    }

    @Override
    public void open(String id, String target, Map<String, ?> data, Map<String, ?> metadata) {
        output.sendInOrder(FrameType.COMM_OPEN, 0, Runs.current(), MAIN, id, target, data, metadata);
    }

    @Override
    public void message(String id, Map<String, ?> data, List<byte[]> buffers) {
        output.sendInOrder(FrameType.COMM_MESSAGE, 0, Runs.current(), MAIN, id, data, buffers);
    }

    @Override
    public void close(String id, Map<String, ?> data) {
        output.sendInOrder(FrameType.COMM_CLOSE, 0, Runs.current(), MAIN, id, data);
    }
}
