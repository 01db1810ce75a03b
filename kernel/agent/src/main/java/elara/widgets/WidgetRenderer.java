package elara.widgets;

import elara.display.MimeBundle;
import elara.display.Renderer;
import java.util.Map;

/** Shows widgets: as such, and besides as what can be seen where no front end or no kernel is. */
public final class WidgetRenderer implements Renderer<Widget> {
    /** What front ends know widgets by. */
    static final String VIEW = "application/vnd.jupyter.widget-view+json";

    @Override
    public Class<Widget> type() {
        return Widget.class;
    }

    @Override
    public MimeBundle render(Widget widget) {
        MimeBundle bundle = widget.fallback();
        return bundle.with(VIEW, Map.of("version_major", 2, "version_minor", 0, "model_id", widget.id()));
    }
}
