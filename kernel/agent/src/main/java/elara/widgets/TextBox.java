package elara.widgets;

/**
 * Text to be typed.
 *
 * @param <C> the box's own class
 */
abstract class TextBox<C extends TextBox<C>> extends Control<String, C> {
    TextBox(String name, String description, String value) {
        super(name, "Text", "value", description);
        begin(value);
    }

    /** Sets what is shown, in grey, while nothing is typed. */
    public final C placeholder(String placeholder) {
        return with("placeholder", placeholder);
    }

    /** Sets whether each key is sent, as it is at first, or the text when it is done. */
    public final C continuousUpdate(boolean continuous) {
        return with("continuous_update", continuous);
    }

    @Override
    String decode(Object held) {
        return (String) held;
    }
}
