package elara.widgets;

import java.util.List;

/** Keeps the values of two controls equal, in the notebook itself: also while a cell is running. */
public final class Link extends Widget {
    private Link(Control<?, ?> first, Control<?, ?> second) {
        super(CONTROLS, "LinkModel", CONTROLS, null);
        set("source", List.of(first, first.attribute()));
        set("target", List.of(second, second.attribute()));
    }

    /** Links two controls with values of one type, such as a {@link Play} and a slider; {@link #close} ends it. */
    public static <V> Link link(Control<V, ?> first, Control<V, ?> second) {
        second.setValue(first.value());
        Link link = new Link(first, second);
        link.open();
        return link;
    }
}
