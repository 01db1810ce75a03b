package elara.helpers;

import elara.display.Display;
import elara.display.DisplayChannel;
import elara.display.MimeBundle;
import elara.display.Outputs;
import elara.display.RendererRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** A notebook that remembers what was shown in it. */
public final class Shown implements DisplayChannel {
    private final List<MimeBundle> bundles = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private int updates;
    private final RendererRegistry renderers = new RendererRegistry();

    /** Connects a new notebook to the display API, with the renderers that the helper jar announces. */
    public static Shown connect() {
        Shown shown = new Shown();
        shown.renderers.discoverLater();
        if (!shown.renderers.discover(Shown.class.getClassLoader()).isEmpty()) {
            throw new IllegalStateException("a renderer of the helpers could not be loaded");
        }
        Display.connect(shown);
        return shown;
    }

    /** The only thing shown, as one MIME type. */
    synchronized String only(String mimeType) {
        if (bundles.size() != 1) {
            throw new AssertionError("expected one display, got " + bundles.size());
        }
        return (String) bundles.get(0).data().get(mimeType);
    }

    /** How many things were shown. */
    synchronized int count() {
        return bundles.size();
    }

    /** What was shown last, where something was shown and then updated. */
    synchronized MimeBundle last() {
        return bundles.get(bundles.size() - 1);
    }

    /** How often something was updated. */
    synchronized int updates() {
        return updates;
    }

    @Override
    public synchronized void display(MimeBundle bundle, String id) {
        bundles.add(bundle);
        ids.add(id);
    }

    @Override
    public synchronized void update(MimeBundle bundle, String id) {
        if (!ids.contains(id)) {
            throw new AssertionError("nothing was shown as " + id);
        }
        bundles.set(ids.indexOf(id), bundle);
        updates++;
    }

    @Override
    public void clear(boolean wait) {
        throw new AssertionError("nothing is cleared here");
    }

    @Override
    public Outputs capture(Callable<?> work) {
        throw new AssertionError("nothing is captured here");
    }

    @Override
    public boolean isCaptured() {
        return false;
    }

    @Override
    public Map<String, Object> errorOutput(Throwable thrown) {
        throw new AssertionError("nothing fails here", thrown);
    }

    @Override
    public RendererRegistry renderers() {
        return renderers;
    }
}
