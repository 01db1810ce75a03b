package elara.widgets;

/** Yes or no. */
public final class Checkbox extends Control<Boolean, Checkbox> {
    /** A box that is checked at first or not. */
    public Checkbox(String description, boolean value) {
        super("Checkbox", "Checkbox", "value", description);
        begin(value);
    }

    @Override
    Boolean decode(Object held) {
        return (Boolean) held;
    }

    @Override
    public String toString() {
        return description() + ": " + (value() ? "yes" : "no");
    }

    @Override
    int descriptionLength() {
        return 0; // it stands behind or above
    }
}
