package elara.kernel;

import elara.display.Renderer;

/** How values are shown. */
public final class Renderers {
    private Renderers() {
    }

    /** From now on values of the renderer's type are shown by it; of two for one type, the later counts. */
    public static void register(Renderer<?> renderer) {
        Kernel.channel().renderers().register(renderer);
    }
}
