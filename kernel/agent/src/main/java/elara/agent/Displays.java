package elara.agent;

import elara.display.DisplayChannel;
import elara.display.MimeBundle;
import elara.display.Outputs;
import elara.display.RendererRegistry;
import elara.wire.FrameType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

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
        Capture capture = Capture.current();
        if (capture != null) {
            capture.display(bundle, id);
            return;
        }
        output.sendInOrder(FrameType.DISPLAY, Runs.current(), bundle.data(), bundle.metadata(), id);
    }

    @Override
    public void update(MimeBundle bundle, String id) {
        Capture capture = Capture.current();
        if (capture != null && capture.update(bundle, id)) {
            return;
        }
        output.sendInOrder(FrameType.UPDATE_DISPLAY, Runs.current(), bundle.data(), bundle.metadata(), id);
    }

    @Override
    public void clear(boolean wait) {
        Capture capture = Capture.current();
        if (capture != null) {
            capture.clear();
            return;
        }
        output.sendInOrder(FrameType.CLEAR_OUTPUT, Runs.current(), wait);
    }

    @Override
    public Outputs capture(Callable<?> work) {
        return Capture.of(work, renderers);
    }

    @Override
    public boolean isCaptured() {
        return Capture.current() != null;
    }

    @Override
    public Map<String, Object> errorOutput(Throwable thrown) {
        Map<String, Object> output = new LinkedHashMap<>();
        output.put("output_type", "error");
        output.put("exception", ExceptionFields.of(thrown));
        return output;
    }

    @Override
    public RendererRegistry renderers() {
        return renderers;
    }
}
