package elara.agent;

import elara.display.DisplayChannel;
import elara.display.MimeBundle;
import elara.display.RendererRegistry;
import elara.wire.FrameChannel;
import elara.wire.FrameType;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Sends what cells display to the kernel, in order with what they print. */
final class Displays implements DisplayChannel {
    private final FrameChannel channel;
    private final OutputBuffer output;
    private final RendererRegistry renderers;

    Displays(FrameChannel channel, OutputBuffer output, RendererRegistry renderers) {
        this.channel = channel;
        this.output = output;
        this.renderers = renderers;
    }

    @Override
    public void display(MimeBundle bundle, String id) {
        send(FrameType.DISPLAY, bundle.data(), bundle.metadata(), id);
    }

    @Override
    public void update(MimeBundle bundle, String id) {
        send(FrameType.UPDATE_DISPLAY, bundle.data(), bundle.metadata(), id);
    }

    @Override
    public void clear(boolean wait) {
        send(FrameType.CLEAR_OUTPUT, wait);
    }

    @Override
    public RendererRegistry renderers() {
        return renderers;
    }

    private void send(FrameType type, Object... fields) {
        Object[] all = new Object[fields.length + 1];
        all[0] = Cells.current();
        System.arraycopy(fields, 0, all, 1, fields.length);
        output.flush();
        try {
            channel.send(type, all);
        } catch (IOException e) {
            throw new UncheckedIOException("The kernel is gone", e);
        }
    }
}
