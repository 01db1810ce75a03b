package elara.widgets;

/** Several lines of text. */
public final class Textarea extends TextBox<Textarea> {
    /** A box with a text at first. */
    public Textarea(String description, String value) {
        super("Textarea", description, value);
    }
}
