package io.github.spencerpark.jupyter.kernel.display;

import elara.display.MimeBundle;
import elara.kernel.Renderers;
import java.util.List;

/** Has objects show themselves that can. */
final class RenderableRenderer implements elara.display.Renderer<DisplayDataRenderable> {
    private RenderableRenderer() {
    }

    /** Makes it known; returns what it is given. */
    static <T> T registered(T value) {
        Renderers.register(new RenderableRenderer());
        return value;
    }

    @Override
    public Class<DisplayDataRenderable> type() {
        return DisplayDataRenderable.class;
    }

    @Override
    public MimeBundle render(DisplayDataRenderable value) {
        return render(value, List.of());
    }

    @Override
    public MimeBundle render(DisplayDataRenderable value, List<String> mimeTypes) {
        return FunctionRenderer.bundle(mimeTypes, value.getPreferredRenderTypes(), value::render);
    }
}
