package elara.widgets;

import elara.display.MimeBundle;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A widget that holds others.
 *
 * @param <B> the box's own class
 */
abstract class Box<B extends Box<B>> extends DOMWidget<B> {
    Box(String name, List<? extends Widget> children) {
        super(name);
        set("children", List.copyOf(children));
    }

    /** What is in it. */
    @SuppressWarnings("unchecked") // set here only
    public final List<Widget> children() {
        return (List<Widget>) get("children");
    }

    /** Replaces what is in it. */
    public final B children(Widget... children) {
        return with("children", List.of(children));
    }

    @Override
    MimeBundle fallback() {
        return StaticOutputs.bundle("", children().stream().map(child -> StaticOutputs.output(child.fallback())).toList());
    }

    @Override
    public String toString() {
        return children().stream().map(Widget::toString).collect(Collectors.joining("\n"));
    }
}
