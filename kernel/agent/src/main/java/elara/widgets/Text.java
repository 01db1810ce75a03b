package elara.widgets;

/** A line of text. */
public final class Text extends Control<String, Text> {
    /** A box with a text at first. */
    public Text(String description, String value) {
        super("Text", "Text", "value", description);
        begin(value);
    }

    /** Sets what is shown, in grey, while nothing is typed. */
    public Text placeholder(String placeholder) {
        return with("placeholder", placeholder);
    }

    /** Sets whether each key is sent, as it is at first, or the text when it is done. */
    public Text continuousUpdate(boolean continuous) {
        return with("continuous_update", continuous);
    }

    @Override
    String decode(Object held) {
        return (String) held;
    }
}
