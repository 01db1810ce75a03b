package elara.widgets;

/** How a widget looks: colours as CSS knows them, such as {@code "#4477aa"}. What a kind of widget does not have is ignored. */
public final class Style extends Widget {
    /** A style that leaves everything as it is. */
    public Style() {
        super(CONTROLS, "DescriptionStyleModel", BASE, "StyleView");
    }

    /** The width of the description beside a control, such as {@code "120px"}; {@code "initial"} is as wide as the text. */
    public Style descriptionWidth(String width) {
        return property("description_width", width);
    }

    /** The colour of a slider's handle. */
    public Style handleColor(String color) {
        return property("handle_color", color);
    }

    /** The colour of a progress bar. */
    public Style barColor(String color) {
        return property("bar_color", color);
    }

    /** The colour of a button. */
    public Style buttonColor(String color) {
        return property("button_color", color);
    }

    /** The colour of the text on a button or label. */
    public Style textColor(String color) {
        return property("text_color", color);
    }

    /** The colour behind a label, a text box, or a check box. */
    public Style background(String color) {
        return property("background", color);
    }

    /** How fat the text is, such as {@code "bold"}. */
    public Style fontWeight(String weight) {
        return property("font_weight", weight);
    }

    /** How large the text is, such as {@code "18px"}. */
    public Style fontSize(String size) {
        return property("font_size", size);
    }

    /** The front end has a style for each kind of widget; called before it knows of this one. */
    void isFor(String kind) {
        set("_model_name", kind + "StyleModel");
    }

    private Style property(String name, String value) {
        set(name, value);
        return this;
    }
}
