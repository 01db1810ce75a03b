package elara.widgets;

import java.util.List;

/** Widgets below each other. */
public final class VBox extends Box<VBox> {
    /** A box of widgets. */
    public VBox(Widget... children) {
        super("VBox", List.of(children));
    }
}
