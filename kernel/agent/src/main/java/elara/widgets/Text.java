package elara.widgets;

/** A line of text. */
public final class Text extends TextBox<Text> {
    /** A box with a text at first. */
    public Text(String description, String value) {
        super("Text", description, value);
    }
}
