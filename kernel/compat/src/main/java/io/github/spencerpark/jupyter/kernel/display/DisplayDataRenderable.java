package io.github.spencerpark.jupyter.kernel.display;

import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.Set;

/** What renders itself. */
@FunctionalInterface
public interface DisplayDataRenderable {
    /** Set when the first class of this kind is initialized, which has its renderer known then. */
    Set<MIMEType> ANY = RenderableRenderer.registered(Set.of(MIMEType.ANY));

    /** The types that it can render itself as. */
    default Set<MIMEType> getSupportedRenderTypes() {
        return ANY;
    }

    /** Those of them to render if nobody says which. */
    default Set<MIMEType> getPreferredRenderTypes() {
        return getSupportedRenderTypes();
    }

    /** Puts what {@code context} wants into its container. */
    void render(RenderContext context);
}
