package elara.widgets;

/**
 * Where and how large a widget is: CSS properties and their values, such as {@code "300px"}, {@code "50%"} or
 * {@code "auto"}. One layout may serve several widgets; what is changed later, is seen at once.
 *
 * @see <a href="https://ipywidgets.readthedocs.io/en/stable/examples/Widget%20Layout.html">layout of widgets</a>
 */
public final class Layout extends Widget {
    /** A layout that leaves everything as it is. */
    public Layout() {
        super(BASE, "LayoutModel", BASE, "LayoutView");
    }

    /** The width. */
    public Layout width(String width) {
        return property("width", width);
    }

    /** The height. */
    public Layout height(String height) {
        return property("height", height);
    }

    /** The least width. */
    public Layout minWidth(String width) {
        return property("min_width", width);
    }

    /** The greatest width. */
    public Layout maxWidth(String width) {
        return property("max_width", width);
    }

    /** Space around the widget; one to four lengths. */
    public Layout margin(String margin) {
        return property("margin", margin);
    }

    /** Space between the border and what is in it; one to four lengths. */
    public Layout padding(String padding) {
        return property("padding", padding);
    }

    /** A line around the widget, such as {@code "1px solid gray"}. */
    public Layout border(String border) {
        return property("border_top", border).property("border_right", border)
            .property("border_bottom", border).property("border_left", border);
    }

    /** Whether the widget is seen: {@code "none"} hides it and gives up its place. */
    public Layout display(String display) {
        return property("display", display);
    }

    /** What share of the space left over in a box the widget takes, such as {@code "1"}. */
    public Layout flex(String flex) {
        return property("flex", flex);
    }

    /** In a box: how widgets stand along it, such as {@code "space-between"} or {@code "center"}. */
    public Layout justifyContent(String content) {
        return property("justify_content", content);
    }

    /** In a box: how widgets stand across it, such as {@code "center"}. */
    public Layout alignItems(String items) {
        return property("align_items", items);
    }

    /** In a {@link GridBox}: the widths of the columns, such as {@code "1fr 2fr"}. */
    public Layout gridTemplateColumns(String columns) {
        return property("grid_template_columns", columns);
    }

    /** In a {@link GridBox}: space between rows and columns. */
    public Layout gridGap(String gap) {
        return property("grid_gap", gap);
    }

    private Layout property(String name, String value) {
        set(name, value);
        return this;
    }
}
