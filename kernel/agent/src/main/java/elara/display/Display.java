package elara.display;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * What a cell calls to show things; the static methods are in scope in every cell.
 */
public class Display {
    private static DisplayChannel channel;

    /** For classes that offer the same under another name. */
    protected Display() {
    }

    /** Shows {@code value}, as the given MIME types only if any are named, and returns the id that {@link #updateDisplay} takes. */
    public static String display(Object value, String... mimeTypes) {
        String id = UUID.randomUUID().toString();
        channel.display(render(value, mimeTypes), id);
        return id;
    }

    /** The same for a text that is shown as what one MIME type says; notebooks of rapaio's kernel have the type first. */
    public static String display(String value, Object mimeType) {
        Typed typed = Typed.of(value, mimeType);
        return display(typed.value(), typed.mimeType());
    }

    /** As {@link #display(Object, String...)}, for an array of MIME types. */
    public static String display(String value, String... mimeTypes) {
        return display((Object) value, mimeTypes);
    }

    /** Replaces what {@link #display} showed under {@code id}, wherever it stands in the notebook. */
    public static void updateDisplay(String id, Object value, String... mimeTypes) {
        channel.update(render(value, mimeTypes), id);
    }

    /** The same for a text and one MIME type, in whichever order. */
    public static void updateDisplay(String id, String value, Object mimeType) {
        Typed typed = Typed.of(value, mimeType);
        updateDisplay(id, typed.value(), typed.mimeType());
    }

    /** As {@link #updateDisplay(String, Object, String...)}, for an array of MIME types. */
    public static void updateDisplay(String id, String value, String... mimeTypes) {
        updateDisplay(id, (Object) value, mimeTypes);
    }

    /** The representations that {@link #display} would show. */
    public static MimeBundle render(Object value, String... mimeTypes) {
        return channel.renderers().render(value, mimeTypes);
    }

    /** Prints text and numbers as {@code System.out.print} does, and shows all else that is more than text, such as charts. */
    public static void print(Object value) {
        print(value, System.out::print, () -> { });
    }

    private static void print(Object value, Consumer<Object> text, Runnable afterwards) {
        MimeBundle bundle = render(value);
        if (value instanceof CharSequence || bundle.data().size() == 1 && bundle.data().containsKey(MimeBundle.TEXT)) {
            text.accept(value instanceof CharSequence ? value : bundle.data().get(MimeBundle.TEXT));
        } else {
            display(bundle);
            afterwards.run();
        }
    }

    /** The same, and ends the line. */
    public static void println(Object value) {
        print(value, System.out::println, System.out::println); // in one piece: other threads may print as well
    }

    /** Ends the line. */
    public static void println() {
        System.out.println();
    }

    /** Prints as {@code System.out.printf} does. */
    public static void printf(String format, Object... values) {
        System.out.printf(format, values);
    }

    /** Empties the running cell's output at once. */
    public static void clearOutput() {
        clearOutput(false);
    }

    /** Empties the running cell's output, with {@code wait} only when the next output arrives, which avoids flicker. */
    public static void clearOutput(boolean wait) {
        channel.clear(wait);
    }

    /** Runs {@code work} and gathers its output instead of showing it; see {@link Outputs}. */
    public static Outputs capture(Callable<?> work) {
        return channel.capture(work);
    }

    /** Whether what the calling thread shows is gathered, and seen only at the end. */
    public static boolean isCaptured() {
        return channel.isCaptured();
    }

    /** An exception as one of the {@link Outputs}. */
    public static Map<String, Object> errorOutput(Throwable thrown) {
        return channel.errorOutput(thrown);
    }

    /** HTML, shown as such when it is a cell's last value or displayed. */
    public static MimeBundle html(String html) {
        return MimeBundle.of("text/html", html);
    }

    /** Markdown, shown as such. */
    public static MimeBundle markdown(String markdown) {
        return MimeBundle.of("text/markdown", markdown);
    }

    /** LaTeX, shown as mathematics; put formulas between {@code $} or {@code $$}. */
    public static MimeBundle latex(String latex) {
        return MimeBundle.of("text/latex", latex);
    }

    /** An SVG picture. */
    public static MimeBundle svg(String svg) {
        return MimeBundle.of("image/svg+xml", svg);
    }

    /** JSON text, shown as a tree that unfolds. */
    public static MimeBundle json(String json) {
        return MimeBundle.of("application/json", json);
    }

    /** Where displays go, for classes that offer the same under another name. */
    protected static DisplayChannel channel() {
        return channel;
    }

    /** Where displays go; called once by the agent before any cell runs. */
    public static void connect(DisplayChannel target) {
        channel = target;
    }
}
