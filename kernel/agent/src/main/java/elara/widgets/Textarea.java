package elara.widgets;

/** Several lines of text. */
public final class Textarea extends Control<String, Textarea> {
    /** A box with a text at first. */
    public Textarea(String description, String value) {
        super("Textarea", "Text", "value", description);
        begin(value);
    }

    /** Sets what is shown, in grey, while nothing is typed. */
    public Textarea placeholder(String placeholder) {
        return with("placeholder", placeholder);
    }

    /** Sets whether each key is sent, as it is at first, or the text when it is done. */
    public Textarea continuousUpdate(boolean continuous) {
        return with("continuous_update", continuous);
    }

    @Override
    String decode(Object held) {
        return (String) held;
    }
}
