package elara.widgets;

/**
 * A widget that can be seen.
 *
 * @param <W> the widget's own class, which methods return so that calls can be strung together
 */
public abstract class DOMWidget<W extends DOMWidget<W>> extends Widget {
    private final String styleKind;

    /** A widget of a kind that the controls module has; it has no style. */
    DOMWidget(String name) {
        super(name);
        styleKind = null;
    }

    /** The same, with the kind of its style, such as {@code Slider}. */
    DOMWidget(String name, String styleKind) {
        super(name);
        this.styleKind = styleKind;
    }

    /** A widget of another module. */
    DOMWidget(Module module, String name) {
        super(module, name + "Model", module, name + "View");
        styleKind = null;
    }

    /** Sets where and how large it is. */
    public final W layout(Layout layout) {
        return with("layout", layout);
    }

    /**
     * Sets how it looks.
     *
     * @throws UnsupportedOperationException if this kind of widget has no style
     */
    public final W style(Style style) {
        if (styleKind == null) {
            throw new UnsupportedOperationException(getClass().getSimpleName() + " has no style; it can have a layout");
        }
        style.isFor(styleKind);
        return with("style", style);
    }

    /** Sets what is shown while the mouse rests on it. */
    public final W tooltip(String text) {
        return with("tooltip", text);
    }

    /** Gives an attribute a value. */
    @SuppressWarnings("unchecked") // W is the class itself
    final W with(String attribute, Object value) {
        set(attribute, value);
        return (W) this;
    }
}
