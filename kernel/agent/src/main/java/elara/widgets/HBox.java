package elara.widgets;

import java.util.List;

/** Widgets beside each other. */
public final class HBox extends Box<HBox> {
    /** A box of widgets. */
    public HBox(Widget... children) {
        super("HBox", List.of(children));
    }
}
