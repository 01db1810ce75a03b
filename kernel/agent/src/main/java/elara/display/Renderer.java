package elara.display;

import java.util.List;

/**
 * Turns values of one type, and of its subtypes, into what a notebook shows.
 *
 * <p>A library brings its own: a jar on the session's class path names the implementation in
 * {@code META-INF/services/elara.display.Renderer}. The renderer of the nearest supertype wins, classes before interfaces.
 *
 * @param <T> the type rendered
 */
public interface Renderer<T> {
    /** The type this renderer is for. */
    Class<T> type();

    /** The representations of {@code value}, never null. Plain text may be left out. */
    MimeBundle render(T value);

    /**
     * The same for who wants only some types: it may leave out others, and render what it does not unless asked to.
     *
     * @param mimeTypes those that are wanted; empty if nobody has said
     */
    default MimeBundle render(T value, List<String> mimeTypes) {
        return render(value);
    }
}
