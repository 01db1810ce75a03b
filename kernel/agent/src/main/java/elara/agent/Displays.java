package elara.agent;

import elara.display.DisplayChannel;
import elara.display.MimeBundle;
import elara.display.RendererRegistry;
import elara.wire.FrameType;

/** Sends what cells display to the kernel, in order with what they print. */
final class Displays implements DisplayChannel {
    private final OutputBuffer output;
    private final RendererRegistry renderers;

    Displays(OutputBuffer output, RendererRegistry renderers) {
        this.output = output;
        this.renderers = renderers;
    }

    @Override
    public void display(MimeBundle bundle, String id) {
        output.sendInOrder(FrameType.DISPLAY, Cells.current(), bundle.data(), bundle.metadata(), id);
    }

    @Override
    public void update(MimeBundle bundle, String id) {
        output.sendInOrder(FrameType.UPDATE_DISPLAY, Cells.current(), bundle.data(), bundle.metadata(), id);
    }

    @Override
    public void clear(boolean wait) {
        output.sendInOrder(FrameType.CLEAR_OUTPUT, Cells.current(), wait);
    }

    @Override
    public RendererRegistry renderers() {
        return renderers;
    }
}
