package elara.widgets;

import java.util.Map;

/**
 * The short way to controls; the static methods are in scope in every cell:
 *
 * <pre>{@code interact(floatSlider("temperature", 0.1, 5, 1), t -> chart(softmax(scores, t)))}</pre>
 */
public final class Interact {
    private Interact() {
    }

    /**
     * Shows a control with the result of a function of its value, and the result anew whenever the control is moved. What
     * the function prints is shown above its result, an exception in its place. While the function runs, moves are not
     * queued up: it runs next for the newest value. What it throws for the first value, the cell throws.
     */
    public static <A> void interact(Control<A, ?> a, Functions.One<? super A> function) {
        Interaction.show(() -> function.apply(a.value()), a);
    }

    /** The same with two controls. */
    public static <A, B> void interact(Control<A, ?> a, Control<B, ?> b, Functions.Two<? super A, ? super B> function) {
        Interaction.show(() -> function.apply(a.value(), b.value()), a, b);
    }

    /** The same with three controls. */
    public static <A, B, C> void interact(Control<A, ?> a, Control<B, ?> b, Control<C, ?> c,
            Functions.Three<? super A, ? super B, ? super C> function) {
        Interaction.show(() -> function.apply(a.value(), b.value(), c.value()), a, b, c);
    }

    /** The same with four controls. */
    public static <A, B, C, D> void interact(Control<A, ?> a, Control<B, ?> b, Control<C, ?> c, Control<D, ?> d,
            Functions.Four<? super A, ? super B, ? super C, ? super D> function) {
        Interaction.show(() -> function.apply(a.value(), b.value(), c.value(), d.value()), a, b, c, d);
    }

    /** Shows a control with what an action prints and displays for its value; a lambda without a result stands in braces. */
    public static <A> void interact(Control<A, ?> a, Actions.One<? super A> action) {
        Interaction.show(() -> {
            action.accept(a.value());
            return null;
        }, a);
    }

    /** The same with two controls. */
    public static <A, B> void interact(Control<A, ?> a, Control<B, ?> b, Actions.Two<? super A, ? super B> action) {
        Interaction.show(() -> {
            action.accept(a.value(), b.value());
            return null;
        }, a, b);
    }

    /** The same with three controls. */
    public static <A, B, C> void interact(Control<A, ?> a, Control<B, ?> b, Control<C, ?> c,
            Actions.Three<? super A, ? super B, ? super C> action) {
        Interaction.show(() -> {
            action.accept(a.value(), b.value(), c.value());
            return null;
        }, a, b, c);
    }

    /** The same with four controls. */
    public static <A, B, C, D> void interact(Control<A, ?> a, Control<B, ?> b, Control<C, ?> c, Control<D, ?> d,
            Actions.Four<? super A, ? super B, ? super C, ? super D> action) {
        Interaction.show(() -> {
            action.accept(a.value(), b.value(), c.value(), d.value());
            return null;
        }, a, b, c, d);
    }

    /** A slider over whole numbers from {@code min} to {@code max} that begins at {@code value}. */
    public static IntSlider intSlider(String description, int min, int max, int value) {
        return new IntSlider(description, min, max, value);
    }

    /** A slider over numbers from {@code min} to {@code max} that begins at {@code value}. */
    public static FloatSlider floatSlider(String description, double min, double max, double value) {
        return new FloatSlider(description, min, max, value);
    }

    /** A slider with a logarithmic scale, such as for learning rates; its ends are greater than 0 and not exponents. */
    public static FloatLogSlider logSlider(String description, double min, double max, double value) {
        return new FloatLogSlider(description, min, max, value);
    }

    /** A slider with two handles, for a range of whole numbers. */
    public static IntRangeSlider rangeSlider(String description, int min, int max, int lower, int upper) {
        return new IntRangeSlider(description, min, max, lower, upper);
    }

    /** A list to choose one of some options from; the first one is chosen. */
    @SafeVarargs
    public static <T> Dropdown<T> dropdown(String description, T... options) {
        return new Dropdown<>(description, options);
    }

    /** A list to choose one of some options from by their labels, such as functions by their names. */
    public static <T> Dropdown<T> dropdown(String description, Map<String, T> options) {
        return new Dropdown<>(description, options);
    }

    /** A button for each of some options; the first one is chosen. */
    @SafeVarargs
    public static <T> ToggleButtons<T> toggleButtons(String description, T... options) {
        return new ToggleButtons<>(description, options);
    }

    /** A box to check. */
    public static Checkbox checkbox(String description, boolean value) {
        return new Checkbox(description, value);
    }

    /** A line of text to be typed. */
    public static Text text(String description, String value) {
        return new Text(description, value);
    }
}
